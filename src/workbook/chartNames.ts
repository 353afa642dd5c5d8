// Names of the charts beside the board: by these the add-in finds its own again and leaves those that people made alone.

/** The chart objects. */
export const BOARD_CHARTS = { totals: "BV_BieuDo_TongDiem", groups: "BV_BieuDo_NhomTieuChi" } as const;

/** Defined names of the figures that they show. The first one also tells that the board has had its charts. */
export const CHART_NAMES = { totals: "BV_BD_TongDiem", groups: "BV_BD_NhomTieuChi" } as const;
