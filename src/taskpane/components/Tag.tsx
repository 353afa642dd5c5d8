// A small word beside a name: "đồng hạng", "đã cũ".

export function Tag({ children }: { readonly children: string }) {
  return <span className="bv-tag-root">{children}</span>;
}
