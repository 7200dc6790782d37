// Shows only the entries of a list that match a choice, and keeps the choice in the address.
// Without this script all of them are there to read.
for (const form of document.querySelectorAll("form[data-filter]")) {
  const items = [...document.getElementsByClassName(form.dataset.filter)];
  const count = form.querySelector("[data-filter-count]");
  const selects = [...form.querySelectorAll("select")];
  const isShown = (item) => !item.hidden;

  const show = () => {
    const wanted = selects.filter((select) => select.value);
    for (const item of items) {
      item.hidden = !wanted.every((select) => item.dataset[select.name].split(" ").includes(select.value));
    }
    count.textContent = wanted.length ? `${items.filter(isShown).length} of ${items.length} ${count.dataset.filterCount} shown.` : "";
    for (const group of document.querySelectorAll("[data-filter-group]")) {
      group.hidden = ![...group.getElementsByClassName(form.dataset.filter)].some(isShown);
      // What was chosen is never behind a closed door; one that a link has opened stays open.
      for (const door of group.querySelectorAll(":scope > details")) door.open ||= wanted.length > 0;
    }
    const state = new URLSearchParams(wanted.map((select) => [select.name, select.value])).toString();
    history.replaceState(null, "", location.pathname + (state ? `?${state}` : "") + location.hash);
  };

  const given = new URLSearchParams(location.search);
  for (const select of selects) {
    select.value = given.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  form.addEventListener("change", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  show();
}
