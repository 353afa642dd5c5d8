// A quiet card: the unit of every screen.
import type { ReactNode } from "react";

export function Card({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <section className="bv-card-root" {...(label === undefined ? {} : { "aria-label": label })}>
      {children}
    </section>
  );
}
