// Narrows the board: by name or code, and to one cluster.
import { Input, Select } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { usePane } from "../paneContext";

export interface BoardFiltersProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hasSearch: boolean;
  /** Empty where there is nothing to choose. */
  readonly clusters: readonly string[];
  /** Null = all. */
  readonly cluster: string | null;
  readonly onCluster: (cluster: string | null) => void;
}

export function BoardFilters({ text, onText, hasSearch, clusters, cluster, onCluster }: BoardFiltersProps) {
  const { words } = usePane();
  return (
    <div className="bv-stackTight">
      {hasSearch && (
        <Input
          type="search"
          aria-label={words.ranking.search}
          placeholder={words.ranking.search}
          contentBefore={<SearchRegular />}
          value={text}
          onChange={(_, data) => onText(data.value)}
        />
      )}
      {clusters.length > 0 && (
        <Select
          aria-label={words.ranking.cluster}
          // The index stands for the cluster: a name may be empty.
          value={cluster === null ? "" : String(clusters.indexOf(cluster))}
          onChange={(_, data) => onCluster(data.value === "" ? null : (clusters[Number(data.value)] ?? null))}
        >
          <option value="">{`${words.ranking.cluster}: ${words.ranking.allClusters}`}</option>
          {clusters.map((name, index) => (
            <option key={name} value={String(index)}>
              {name === "" ? words.ranking.commonCluster : name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
