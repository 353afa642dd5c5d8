// Settings of the add-in, kept in the document.
import type { HostWorkbook } from "../../workbook/hostWorkbook";
import { type HostObject, objectType } from "../objectType";
import { itemNotFound } from "../richError";

interface Setting {
  readonly workbook: HostWorkbook;
  readonly key: string;
}

function find(workbook: HostWorkbook, key: unknown): HostObject | null {
  return typeof key === "string" && workbook.settings.has(key) ? setting({ workbook, key }) : null;
}

export const settingCollection = objectType<HostWorkbook>("SettingCollection", {
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting({ workbook, key })),
  item: find,
  methods: {
    Add: {
      since: 4,
      call: (workbook, args) => {
        const key = args.text(0);
        workbook.settings.set(key, JSON.stringify(args.raw(1) ?? null));
        return setting({ workbook, key });
      },
    },
    GetCount: { since: 4, call: (workbook) => workbook.settings.size },
    GetItemOrNullObject: { since: 4, call: (workbook, args) => find(workbook, args.text(0)) },
  },
});

const setting = objectType<Setting>("Setting", {
  id: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: { since: 4, get: ({ key }) => key },
    Value: {
      since: 4,
      get: ({ workbook, key }) => {
        const text = workbook.settings.get(key);
        if (text === undefined) throw itemNotFound(key);
        return JSON.parse(text) as unknown;
      },
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, JSON.stringify(value ?? null));
      },
    },
  },
  methods: { Delete: { since: 4, call: ({ workbook, key }) => void workbook.settings.delete(key) } },
});
