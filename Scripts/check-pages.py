#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Looks at pages in a headless browser: check-pages.py [--shots FOLDER] PAGE.html...

At 1280, 800 and 390 px, light and dark: axe-core finds nothing, no text is under 11 px, nothing is cut
off without a sign, no drawing leaves its paper. Needs Chromium, and from PyPI playwright and
axe-playwright-python (which carries axe-core); where one is missing it says so and passes.
"""
import argparse
import pathlib
import shutil
import sys

WIDTHS = [1280, 800, 390]
SCHEMES = ["light", "dark"]
SMALLEST = 11  # px
MOST = 8  # faults told of one look

TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('style, title, desc')) continue;
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    const drawn = element.ownerSVGElement ? element.getScreenCTM().a : 1;
    found.push([parseFloat(getComputedStyle(element).fontSize) * drawn,
                walker.currentNode.data.trim().slice(0, 40)]);
  }
  return found;
}"""

# What is larger than its box. A box may scroll where its shadows show; only within what the reader
# opened may it scroll downwards. Lines and words of a drawing stay on its paper.
CUT = """() => {
  const found = [];
  const name = e => `${e.tagName.toLowerCase()}.${e.getAttribute('class') || ''} ` +
    `"${(e.getAttribute('aria-label') || e.textContent).trim().slice(0, 40)}"`;
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`the page scrolls sideways: ${root.scrollWidth}`);
  for (const e of document.querySelectorAll('body *')) {
    const style = getComputedStyle(e);
    if (e.ownerSVGElement || e.tagName === 'svg' || style.display === 'inline') continue;
    const wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
    const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
    if (!hides || !(wide || high)) continue;
    if (!style.backgroundImage.includes('gradient')) found.push(`no sign of more: ${name(e)}`);
    if (high && !e.closest('details')) found.push(`cut off below: ${name(e)}`);
  }
  for (const svg of document.querySelectorAll('svg.chart')) {
    const paper = svg.getBoundingClientRect();
    if (!paper.width) continue;
    for (const text of svg.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      const out = Math.max(paper.left - box.left, box.right - paper.right,
                           paper.top - box.top, box.bottom - paper.bottom);
      if (out > 1.5) found.push(`leaves its paper by ${out.toFixed(1)} px: "${text.textContent}"`);
    }
    const texts = [...svg.querySelectorAll('.axes text')].map(t => [t, t.getBoundingClientRect()]);
    texts.forEach(([a, p], i) => texts.slice(i + 1).forEach(([b, q]) => {
      if (p.left < q.right && q.left < p.right && p.top + 3 < q.bottom && q.top + 3 < p.bottom)
        found.push(`overlap: "${a.textContent}" and "${b.textContent}"`);
    }));
  }
  return found;
}"""


def tools():
    """Playwright, the browser and axe-core, or why not."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not browser:
        return None, "no Chromium on this machine (Debian: apt-get install chromium)"
    try:
        import axe_playwright_python
        from playwright.sync_api import sync_playwright
    except ImportError as missing:
        return None, f"{missing.name} is missing (pip install playwright axe-playwright-python)"
    axe = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text("utf-8")
    return (browser, sync_playwright, axe), None


def faults(page, axe):
    """What is wrong with a page as it stands."""
    found = [f"text of {size:.1f} px: {text!r}" for size, text in page.evaluate(TEXTS) if size < SMALLEST - 0.05]
    found += page.evaluate(CUT)
    page.evaluate(axe)
    result = page.evaluate("async () => await axe.run()")
    return found + [f"axe {v['id']}: {v['help']}: {v['nodes'][0]['html'][:160]}" for v in result["violations"]]


def look(browser, axe, path, width, scheme, shots):
    """The faults of one page at one width, as it opens and with everything unfolded."""
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(path.resolve().as_uri())
    if shots:
        page.screenshot(path=shots / f"{path.stem}-{width}-{scheme}.png", full_page=True)
    found = faults(page, axe)
    page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    found += [f"unfolded: {fault}" for fault in faults(page, axe) if fault not in found]
    context.close()
    return found


def printed(browser, path, shots):
    """How many sheets of A4 the page takes."""
    page = browser.new_page()
    page.goto(path.resolve().as_uri())
    pdf = page.pdf(format="A4", prefer_css_page_size=True, path=shots / f"{path.stem}.pdf" if shots else None)
    page.close()
    return pdf.count(b"/Type /Page\n") or pdf.count(b"/Type /Page") - pdf.count(b"/Type /Pages")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("pages", nargs="+", type=pathlib.Path)
    options.add_argument("--shots", type=pathlib.Path, help="keep pictures and prints in this folder")
    given = options.parse_args()
    known, reason = tools()
    if reason:
        return print(f"check-pages: skipped: {reason}")
    executable, playwright, axe = known
    if given.shots:
        given.shots.mkdir(parents=True, exist_ok=True)
    wrong = 0
    with playwright() as started:
        browser = started.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        print(f"check-pages: Chromium {browser.version}, {axe[:60].splitlines()[0].strip('/*! ')}")
        for path in given.pages:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    found = look(browser, axe, path, width, scheme, given.shots)
                    wrong += len(found)
                    for fault in found[:MOST]:
                        print(f"{path} at {width} px, {scheme}: {fault}")
                    if len(found) > MOST:
                        print(f"{path} at {width} px, {scheme}: and {len(found) - MOST} more")
            print(f"{path}: {printed(browser, path, given.shots)} printed pages of A4")
        browser.close()
    print(f"{wrong} faults" if wrong else "nothing is wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
