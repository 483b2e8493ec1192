// SPDX-License-Identifier: Apache-2.0

/// The style of the page: a calm sheet of paper, one column of charts on a tablet, two on a desk.
/// It builds on the custom properties of `ChartStylesheet`. No `<` or `&` may stand in it.
enum PageStylesheet {
  static let text = colours + typography + parts + charts + tables + narrow + printed

  /// With the title of the page at the head of every printed sheet, and its number at the foot.
  static func text(running title: String) -> String {
    text + """
      @page {
        margin: 12mm 11mm 11mm;
        @top-left { content: "\(quoted(title))"; font: 8pt system-ui, sans-serif; color: #555; }
        @bottom-right { content: counter(page) " / " counter(pages);
          font: 8pt system-ui, sans-serif; color: #555; }
      }

      """
  }

  /// As the inside of a CSS string: whatever is not a plain character as its number.
  private static func quoted(_ title: String) -> String {
    title.unicodeScalars.map { scalar in
      let isPlain =
        scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }.joined()
  }

  private static let colours = """
    :root {
      color-scheme: light dark;
      --rule: #dcdfe0; --quiet: #f2f3f0; --accent: #0b5c8a; --alert: #8a3b00; --alert-paper: #fdf1e6;
      --shade: rgb(0 0 0 / 0.22);
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --rule: #2f373e; --quiet: #1c2227; --accent: #7cc4ef; --alert: #f2b27a;
        --alert-paper: #2b2118; --shade: rgb(255 255 255 / 0.28);
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
    code { font: .85em ui-monospace, Menlo, Consolas, monospace; color: var(--muted);
      overflow-wrap: anywhere; }
    section { margin-top: 2.2rem; padding-top: 1.8rem; border-top: 1px solid var(--rule); }
    .kicker, .model, .badge, .tile, dl, table, summary, .grades, figcaption, .disclaimer, .contents,
    .legend, .figure-title, .band-words, .flat, .quiet {
      font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
    }
    .kicker { color: var(--accent); font-size: .85rem; margin: 0 0 .3rem; }
    .lead { font-size: 1.15rem; }
    .model, .band-words, .flat, .quiet { color: var(--muted); font-size: .85rem; }
    .disclaimer {
      max-width: none; font-size: .85rem; padding: .6rem .9rem; margin: 1.2rem 0 0;
      border-left: 3px solid var(--alert); background: var(--alert-paper); color: var(--alert);
    }
    .contents { margin-top: 1.2rem; font-size: .85rem; }
    .contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; margin: 0;
      padding: 0; }
    .contents a { display: inline-block; padding: .15rem 0; }

    """

  private static let parts = """
    .warning, .left-out {
      border: 1px solid var(--alert); border-radius: 6px; background: var(--alert-paper);
      padding: .9rem 1.1rem .5rem; margin-bottom: 1.5rem;
    }
    .left-out { border-color: var(--rule); background: none; font-size: .95rem; }
    .warning ul, .left-out ul { margin: 0 0 .4rem; padding-left: 1.2rem; }
    .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 3rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.2rem; margin: 0;
      font-size: .9rem; align-content: start; }
    details dl { margin-top: .4rem; }
    dt { color: var(--muted); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .badge { font-size: .75rem; padding: .05rem .45rem; margin-left: .5rem; border-radius: 9px;
      border: 1px solid var(--rule); color: var(--muted); white-space: nowrap; }
    td .badge { margin-left: 0; }
    .badge.loud, .badge.calibrated, .badge.assumed { color: var(--alert);
      border-color: var(--alert); }
    .badge.assumed { background: var(--alert-paper); font-weight: 600; }
    .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
      gap: 1rem; margin-bottom: 1.6rem; }
    .tile { background: var(--quiet); border-radius: 6px; padding: .9rem 1.1rem; }
    .tile p { margin: 0; }
    .tile-name { color: var(--muted); font-size: .85rem; }
    .tile .tile-value { font-size: 1.9rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
    .tile-unit { font-size: .95rem; color: var(--muted); }
    .tile-meaning { font-size: .8rem; color: var(--muted); line-height: 1.4; }
    .tile-meaning + .tile-meaning { margin-top: .35rem; }
    .grades { list-style: none; display: flex; flex-wrap: wrap; gap: .6rem 2rem; padding: 0;
      margin: 0 0 1rem; font-size: .95rem; }
    .grade { border-top: 3px solid var(--rule); padding-top: .4rem; }
    .grade.calibrated, .grade.assumed { border-color: var(--alert); }
    .grade-meaning { display: block; color: var(--muted); font-size: .8rem; }
    .note { max-width: 44rem; }
    .sources { font-size: .9rem; padding-left: 1.2rem; max-width: 52rem; overflow-wrap: anywhere; }
    .sources li { margin-bottom: .4rem; }
    .upright, .symbol sub, .symbol sup { font-style: normal; }
    sub, sup { line-height: 0; font-size: .82em; }
    footer { margin-top: 2.5rem; padding-top: 1.2rem; border-top: 1px solid var(--rule);
      font-size: .9rem; color: var(--muted); }

    """

  /// A figure's title, legend, drawing, caption and table stand in line with those of the figure
  /// beside it.
  private static let charts = """
    .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.6rem; }
    figure { margin: 0; min-width: 0; }
    .figures figure { display: grid; grid-template-rows: subgrid; grid-row: span 5; row-gap: 0;
      padding-bottom: 2.2rem; }
    .figures figure > * { min-width: 0; }
    .figure-title { font-size: 1rem; margin: 0; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1rem; padding: 0;
      margin: .2rem 0 .4rem; font-size: .8rem; }
    .legend li { display: flex; align-items: center; gap: .4rem; }
    .sample { flex: none; }
    svg.chart { display: block; width: 100%; height: auto; }
    svg.narrow { display: none; }
    .cascade svg.wide { max-width: 64rem; }
    svg.cascade .peak { paint-order: stroke; stroke: var(--paper); stroke-width: 4px;
      stroke-linejoin: round; fill: var(--ink); }
    svg.cascade .lane-title { fill: var(--ink); }
    figcaption { color: var(--muted); font-size: .85rem; line-height: 1.45; margin-top: .3rem;
      max-width: 44rem; }

    """

  private static let tables = """
    details { margin-top: .6rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .85rem; width: max-content;
      max-width: 100%; padding: .15rem 0; }
    .scroll {
      overflow: auto; margin-top: .6rem;
      background:
        linear-gradient(to right, var(--paper) 40%, transparent) left / 3rem 100% no-repeat local,
        linear-gradient(to left, var(--paper) 40%, transparent) right / 3rem 100% no-repeat local,
        linear-gradient(to bottom, var(--paper) 40%, transparent) top / 100% 3rem no-repeat local,
        linear-gradient(to top, var(--paper) 40%, transparent) bottom / 100% 3rem no-repeat local,
        linear-gradient(to right, var(--shade), transparent) left / 1rem 100% no-repeat scroll,
        linear-gradient(to left, var(--shade), transparent) right / 1rem 100% no-repeat scroll,
        linear-gradient(to bottom, var(--shade), transparent) top / 100% 1rem no-repeat scroll,
        linear-gradient(to top, var(--shade), transparent) bottom / 100% 1rem no-repeat scroll,
        var(--paper);
    }
    .scroll + p { margin-top: .8rem; }
    .scroll.folded { max-height: 26rem; }
    .scroll:focus-visible { outline: 2px solid var(--accent); }
    table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--muted); padding-bottom: .4rem; }
    th { font-weight: 600; vertical-align: bottom; box-shadow: inset 0 -1px var(--muted); }
    .folded th { position: sticky; top: 0; background: var(--paper); }
    th, td { padding: .25rem 1.1rem .25rem 0; text-align: left; vertical-align: baseline; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    th.number { white-space: normal; }
    th.number:first-child { white-space: nowrap; }
    td { border-bottom: 1px solid var(--rule); }

    """

  private static let narrow = """
    @media (max-width: 75.99rem) {
      .figures { grid-template-columns: 1fr; max-width: 44rem; }
    }
    @media (max-width: 56rem) { body { padding: 1.6rem 1.4rem 3rem; } }
    @media (max-width: 48rem) {
      .cascade svg.wide { display: none; }
      .cascade svg.narrow { display: block; max-width: 34rem; }
    }
    @media (max-width: 40rem) { .columns { grid-template-columns: 1fr; } }
    @media (max-width: 37.5rem) {
      body { padding: 1.2rem 1rem 3rem; }
      h1 { font-size: 1.7rem; }
      svg.wide { display: none; }
      svg.narrow { display: block; max-width: 28rem; }
      .cards { overflow: visible; background: none; }
      .cards table, .cards tbody, .cards caption { display: block; }
      .cards thead { display: none; }
      .cards tr { display: block; padding: .5rem 0; border-bottom: 1px solid var(--rule); }
      .cards td { display: grid; grid-template-columns: minmax(6rem, 2fr) 3fr; gap: .8rem;
        padding: .1rem 0; border: 0; text-align: left; white-space: normal; }
      .cards td::before { content: attr(data-heading); color: var(--muted); }
      .cards .cell { overflow-wrap: anywhere; min-width: 0; }
      .cards td:has(.cell:empty) { display: none; }
    }

    """

  /// Four sheets for one course: small letters, three charts a row, four columns of references.
  private static let printed = """
    @media print {
      :root { --rule: #ccc; --quiet: #f4f4f4; --accent: #1d2329; --alert: #5a2a00;
        --alert-paper: #fff; --paper: #fff; --shade: transparent; }
      html { font-size: 8.3pt; }
      body { max-width: none; padding: 0; line-height: 1.4; }
      h1 { font-size: 1.8rem; margin-bottom: .3rem; }
      h2 { font-size: 1.25rem; margin-bottom: .4rem; }
      p { margin-bottom: .4rem; max-width: none; }
      section { margin-top: .7rem; padding-top: .6rem; }
      section::after { content: ""; display: block; clear: both; }
      .contents { display: none; }
      .disclaimer { margin-top: .5rem; padding: .3rem .7rem; }
      .tiles { grid-template-columns: repeat(4, 1fr); gap: .4rem; margin-bottom: .5rem; }
      .tile { border: 1px solid var(--rule); padding: .3rem .5rem; }
      .tile .tile-value { font-size: 1.3rem; }
      .tile-meaning { font-size: .72rem; line-height: 1.25; }
      .left-out { float: right; width: 56%; margin: 0 0 .6rem 1rem; padding: .4rem .8rem .2rem; }
      .columns { grid-template-columns: 1fr 1fr; gap: .3rem 2rem; }
      dl { gap: .1rem 1rem; font-size: .8rem; }
      .columns dl { grid-template-columns: max-content 1fr max-content 1fr; gap: .1rem .8rem; }
      details { margin-top: .2rem; }
      th, td { padding: .1rem 1rem .1rem 0; }
      .figures { grid-template-columns: 1fr 1fr 1fr; gap: 0 1rem; max-width: none; }
      .figures figure { display: block; padding-bottom: .4rem; }
      .figures svg.wide { display: none; }
      .figures svg.narrow { display: block; width: 88%; max-width: none; }
      .legend { margin: 0 0 .1rem; font-size: .72rem; gap: 0 .7rem; }
      figcaption { font-size: .72rem; line-height: 1.25; margin-top: .1rem; }
      .cascade svg.wide { display: block; max-width: 124mm; }
      .cascade svg.narrow { display: none; }
      .notes { columns: 3; column-gap: 1.6rem; max-width: none; font-size: .8rem; line-height: 1.3; }
      .notes h3 { font-size: .85rem; }
      .sources { columns: 4; column-gap: .9rem; max-width: none; padding-left: .8rem;
        font-size: .7rem; line-height: 1.15; }
      .sources li { margin-bottom: .15rem; }
      .wide { grid-template-columns: max-content 1fr max-content 1fr; }
      footer { margin-top: .6rem; padding-top: .4rem; }
      figure, .tile, .note, .warning, .left-out, tr, .sources li { break-inside: avoid; }
      h2, h3, caption, thead, .band-words { break-after: avoid; }
      details:not([open]) { display: none; }
      .scroll { overflow: visible; max-height: none; background: none; }
      a { text-decoration: none; }
    }

    """
}
