/** Style and search of the reference page; small enough to be text. */
export const REFERENCE_STYLE = `
:root { --ink: #1b2430; --quiet: #55606e; --paper: #ffffff; --raised: #f3f5f8; --line: #d3d9e0; --link: #0b57a4; --focus: #b45309; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ee; --quiet: #a3adba; --paper: #14181e; --raised: #1d232b; --line: #38414d; --link: #7db8f5; --focus: #f0b35a; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 70rem; padding: 0 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
header { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; justify-content: space-between; border-bottom: 1px solid var(--line); }
header nav { display: flex; flex-wrap: wrap; gap: 1rem; }
h1 { font-size: 1.5rem; } h1 small { color: var(--quiet); font-size: 1rem; font-weight: normal; }
h2 { font-size: 1.25rem; margin-top: 2rem; } h3 { font-size: 1.05rem; }
.find { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; } .find[hidden] { display: none; }
.find input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px; padding: .4rem .6rem; min-width: 16rem; flex: 1; }
.operation { border: 1px solid var(--line); border-radius: 8px; margin: .5rem 0; padding: 0 .8rem; }
.operation[open] { background: var(--raised); }
summary { cursor: pointer; padding: .5rem 0; overflow-wrap: anywhere; }
.method { display: inline-block; min-width: 4.2rem; font-weight: 700; font-size: .85rem; }
.says { color: var(--quiet); }
code { font: .9em/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
.scroll { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); }
tbody th { font-weight: normal; }
tr:target { background: var(--raised); }
.code { display: inline-block; margin-right: .4rem; }
`;

export const REFERENCE_SCRIPT = `
const box = document.getElementById('find');
const told = document.querySelector('.find output');
box.closest('.find').hidden = false;
const operations = [...document.querySelectorAll('.operation')];
const find = () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let count = 0;
  for (const operation of operations) {
    const fits = words.every((word) => operation.dataset.find.includes(word));
    operation.hidden = !fits;
    if (fits) count += 1;
  }
  for (const storey of document.querySelectorAll('.storey')) storey.hidden = !storey.querySelector('.operation:not([hidden])');
  told.textContent = count === 0 ? told.dataset.none : count + ' ' + told.dataset.word;
};
box.addEventListener('input', find);
const open = () => { const target = document.getElementById(location.hash.slice(1)); if (target instanceof HTMLDetailsElement) target.open = true; };
addEventListener('hashchange', open);
open();
`;
