// SPDX-License-Identifier: Apache-2.0

/// The style of the page: a calm sheet of paper, one column of charts on a tablet, two on a desk.
/// It builds on the custom properties of `ChartStylesheet`. No `<` or `&` may stand in it.
enum PageStylesheet {
  static let text = colours + typography + parts + tables + narrowAndPrinted

  private static let colours = """
    :root {
      color-scheme: light dark;
      --rule: #dcdfe0; --quiet: #f2f3f0; --accent: #0b5c8a; --alert: #8a3b00; --alert-paper: #fdf1e6;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --rule: #2f373e; --quiet: #1c2227; --accent: #7cc4ef; --alert: #f2b27a;
        --alert-paper: #2b2118;
      }
    }

    """

  private static let typography = """
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; max-width: 76rem; padding: 2.5rem 2rem 4rem;
      font: 1rem/1.55 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
    }
    h1, h2, h3, .lead, p { text-wrap: pretty; }
    h1 { font-size: 2.1rem; line-height: 1.15; font-weight: 600; margin: 0 0 .6rem; }
    h2 { font-size: 1.4rem; font-weight: 600; margin: 0 0 1.1rem; }
    h3 { font-size: 1.05rem; font-weight: 600; margin: 0 0 .4rem; }
    p { margin: 0 0 .8rem; max-width: 44rem; }
    a { color: var(--accent); text-underline-offset: .15em; }
    code { font: .85em ui-monospace, Menlo, Consolas, monospace; color: var(--muted); }
    section { margin-top: 2.2rem; padding-top: 1.8rem; border-top: 1px solid var(--rule); }
    .kicker, .model, .badge, .tile, dl, table, summary, .grades, figcaption, .disclaimer {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
    }
    .kicker { color: var(--accent); font-size: .85rem; margin: 0 0 .3rem; }
    .lead { font-size: 1.15rem; }
    .model { color: var(--muted); font-size: .85rem; }
    .disclaimer {
      max-width: none; font-size: .85rem; padding: .6rem .9rem; margin: 1.2rem 0 0;
      border-left: 3px solid var(--alert); background: var(--alert-paper); color: var(--alert);
    }

    """

  private static let parts = """
    .warning {
      border: 1px solid var(--alert); border-radius: 6px; background: var(--alert-paper);
      padding: .9rem 1.1rem .5rem; margin-bottom: 1.5rem;
    }
    .warning ul { margin: 0 0 .4rem; padding-left: 1.2rem; }
    .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 3rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.2rem; margin: 0;
      font-size: .9rem; align-content: start; }
    dt { color: var(--muted); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .badge { font-size: .75rem; padding: .05rem .45rem; margin-left: .5rem; border-radius: 9px;
      border: 1px solid var(--rule); color: var(--muted); white-space: nowrap; }
    td .badge { margin-left: 0; }
    .badge.loud, .badge.calibrated, .badge.assumed { color: var(--alert);
      border-color: var(--alert); }
    .badge.assumed { background: var(--alert-paper); font-weight: 600; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
      gap: 1rem; margin-bottom: 1.6rem; }
    .tile { background: var(--quiet); border-radius: 6px; padding: .9rem 1.1rem; }
    .tile p { margin: 0; }
    .tile-name { color: var(--muted); font-size: .85rem; }
    .tile .tile-value { font-size: 1.9rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
    .tile-unit { font-size: .95rem; color: var(--muted); }
    .tile-meaning { font-size: .8rem; color: var(--muted); line-height: 1.4; }
    .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 2.4rem 2.6rem; }
    figure { margin: 0; min-width: 0; }
    svg.chart { display: block; width: 100%; height: auto; }
    figcaption { color: var(--muted); font-size: .85rem; line-height: 1.45; margin-top: .3rem; }
    .grades { list-style: none; display: flex; flex-wrap: wrap; gap: .6rem 2rem; padding: 0;
      margin: 0 0 1rem; font-size: .95rem; }
    .grade { border-top: 3px solid var(--rule); padding-top: .4rem; }
    .grade.calibrated, .grade.assumed { border-color: var(--alert); }
    .grade-meaning { display: block; color: var(--muted); font-size: .8rem; }
    .note { max-width: 44rem; }
    .sources { font-size: .9rem; padding-left: 1.2rem; max-width: 52rem; }
    .sources li { margin-bottom: .4rem; }
    .upright, .symbol sub, .symbol sup { font-style: normal; }
    sub, sup { line-height: 0; font-size: .75em; }
    footer { margin-top: 2.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule);
      font-size: .9rem; color: var(--muted); }

    """

  private static let tables = """
    details { margin-top: .6rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .85rem; width: max-content; }
    .scroll { overflow: auto; max-height: 26rem; margin-top: .6rem; }
    .scroll:focus-visible { outline: 2px solid var(--accent); }
    table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
    th { font-weight: 600; vertical-align: bottom; position: sticky; top: 0;
      background: var(--paper); box-shadow: inset 0 -1px var(--muted); }
    th, td { padding: .25rem 1.1rem .25rem 0; text-align: left; vertical-align: baseline; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    th.number { white-space: normal; }
    th.number:first-child { white-space: nowrap; }
    td { border-bottom: 1px solid var(--rule); }

    """

  private static let narrowAndPrinted = """
    @media (max-width: 56rem) {
      body { padding: 1.6rem 1.4rem 3rem; }
      .figures { grid-template-columns: 1fr; max-width: 44rem; }
    }
    @media (max-width: 40rem) { .columns { grid-template-columns: 1fr; } }
    @media print {
      :root { --rule: #ccc; --quiet: #f4f4f4; --accent: #1d2329; --alert: #5a2a00;
        --alert-paper: #fff; --paper: #fff; }
      html { font-size: 10pt; }
      body { max-width: none; padding: 0; }
      .figures { grid-template-columns: 1fr 1fr; gap: 1.4rem; max-width: none; }
      figure, .tile, .note, .warning, tr { break-inside: avoid; }
      h2, h3 { break-after: avoid; }
      details:not([open]) { display: none; }
      .scroll { overflow: visible; max-height: none; }
      a { text-decoration: none; }
      @page { margin: 16mm 15mm; }
    }

    """
}
