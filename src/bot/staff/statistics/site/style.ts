/** The page's whole style: the content security policy allows nothing but this, by its hash. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f4f5f7; --card: #ffffff; --ink: #1b2430; --soft: #5d6a79; --line: #e1e5ea; --accent: #1668b8;
  --answered: #1f7a8c; --chosen: #6fc3b2; --suggested: #e9b949; --unknown: #d8573c; --language: #8b6bb8;
  --helped: #2f8f5b; --missed: #d8573c; --begun: #a9b4c0; --solved: #2f8f5b; --contact: #4a86c5; --stopped: #e9b949;
  --dropped: #b0543f; --half: #1f7a8c; --most: #b3611d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12171d; --card: #1b222b; --ink: #e6ebf0; --soft: #97a4b2; --line: #2d3742; --accent: #6cb2f2;
    --answered: #3ba3b8; --chosen: #8fd8c8; --suggested: #e2b44c; --unknown: #e8735a; --language: #a98bd6;
    --helped: #4bb57c; --missed: #e8735a; --begun: #5a6775; --solved: #4bb57c; --contact: #5f9bdb; --stopped: #e2b44c;
    --dropped: #c9705a; --half: #3ba3b8; --most: #e0934f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere;
}
main { max-width: 1120px; margin: 0 auto; padding: 20px 16px 48px; }
header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; justify-content: space-between; margin-bottom: 16px; }
h1 { font-size: 22px; margin: 0; }
h2 { font-size: 16px; margin: 0 0 10px; }
p { margin: 0 0 8px; }
a { color: var(--accent); }
.soft { color: var(--soft); }
.small { font-size: 13px; }
nav { display: flex; flex-wrap: wrap; gap: 6px; }
nav a { padding: 4px 11px; border: 1px solid var(--line); border-radius: 99px; text-decoration: none; background: var(--card); font-size: 13px; }
nav a[aria-current] { background: var(--accent); border-color: var(--accent); color: var(--card); }
.grid { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); gap: 14px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px; grid-column: span 12; min-width: 0; }
.tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 14px; margin-bottom: 14px; }
.split { display: grid; gap: 16px 28px; grid-template-columns: minmax(0, 1fr); }
.tile { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; }
.tile b { display: block; font-size: 26px; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: 13px; }
.warning { border-inline-start: 4px solid var(--suggested); padding: 8px 12px; background: var(--card); margin-bottom: 14px; }
dl { margin: 0; display: grid; gap: 10px 24px; grid-template-columns: repeat(auto-fit, minmax(250px, 1fr)); }
dt { font-weight: 600; }
dd { margin: 2px 0 0; color: var(--soft); font-size: 13.5px; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--soft); font-size: 12px; font-family: inherit; }
.grid-line { stroke: var(--line); stroke-width: 1; }
.base-line { stroke: var(--soft); stroke-width: 1; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.over-time { direction: ltr; } .over-time text { unicode-bidi: plaintext; }
.narrow { display: none; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 16px; margin: 8px 0 0; padding: 0; list-style: none; font-size: 13px; color: var(--soft); }
.legend svg { display: inline-block; width: 11px; height: 11px; margin-inline-end: 6px; vertical-align: -1px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 8px; text-align: end; border-bottom: 1px solid var(--line); vertical-align: top; white-space: nowrap; }
th { color: var(--soft); font-weight: 500; font-size: 13px; }
th:first-child, td:first-child { text-align: start; padding-inline-start: 0; white-space: normal; min-width: 150px; }
td:last-child, th:last-child { padding-inline-end: 0; }
tbody tr:last-child td { border-bottom: 0; }
td code { display: block; color: var(--soft); font-size: 12px; }
.fill-answered { fill: var(--answered); } .fill-chosen { fill: var(--chosen); } .fill-suggested { fill: var(--suggested); }
.fill-unknown { fill: var(--unknown); } .fill-language { fill: var(--language); } .fill-helped { fill: var(--helped); }
.fill-missed { fill: var(--missed); } .fill-begun { fill: var(--begun); } .fill-solved { fill: var(--solved); }
.fill-contact { fill: var(--contact); } .fill-stopped { fill: var(--stopped); } .fill-dropped { fill: var(--dropped); }
.fill-half { fill: var(--half); } .fill-most { fill: var(--most); }
.line-half { stroke: var(--half); } .line-most { stroke: var(--most); }
@media (min-width: 900px) {
  .half { grid-column: span 6; }
  .split { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
}
@media (max-width: 640px) {
  .wide { display: none; } .narrow { display: block; }
  .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; } .card { padding: 14px; }
  .tile b { font-size: 22px; }
  td code { display: none; }
}
`;
