"use strict";
// What is searched is the page itself: each type and each field has its name in data-entry.
const MOST = 60;
const NO = 4;
const search = document.getElementById("search");
const found = document.getElementById("found");
const nothing = document.getElementById("nothing");
const all = document.getElementById("all");
const names = Array.from(document.querySelectorAll("[data-entry]"), (element) => element.dataset.entry);

function rank(name, asked) {
  const lower = name.toLowerCase();
  const last = lower.slice(lower.indexOf(".") + 1);
  if (lower === asked) return 0;
  if (last === asked) return 1;
  if (last.startsWith(asked)) return 2;
  return lower.includes(asked) ? 3 : NO;
}

function show() {
  const asked = search.value.trim().toLowerCase();
  const hits = asked === "" ? [] : names
    .map((name, place) => ({ name, place, rank: rank(name, asked) }))
    .filter((each) => each.rank < NO)
    .sort((one, other) => one.rank - other.rank || one.place - other.place)
    .slice(0, MOST);
  found.replaceChildren(...hits.map(({ name }) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${name}`;
    link.textContent = name;
    item.append(link);
    return item;
  }));
  found.hidden = hits.length === 0;
  nothing.hidden = asked === "" || hits.length > 0;
  all.hidden = asked !== "";
}

search.addEventListener("input", show);
search.addEventListener("keydown", (event) => {
  const first = found.querySelector("a");
  if (event.key === "Enter" && first) first.click();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== search) {
    event.preventDefault();
    search.focus();
  }
});
show();
