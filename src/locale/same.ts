// The shape of a translation: the same keys as the reference, any text.

export type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };
