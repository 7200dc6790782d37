// Shows only the actions that match a choice. Without this script all of them are there to read.
for (const form of document.querySelectorAll("form[data-filter]")) {
  const items = [...document.getElementsByClassName(form.dataset.filter)];
  const count = form.querySelector("[data-filter-count]");
  const selects = [...form.querySelectorAll("select")];

  const show = () => {
    const wanted = selects.filter((select) => select.value);
    for (const item of items) {
      item.hidden = !wanted.every((select) => item.dataset[select.name].split(" ").includes(select.value));
    }
    const shown = items.filter((item) => !item.hidden).length;
    count.textContent = wanted.length ? `${shown} of ${items.length} actions shown.` : "";
    for (const none of document.getElementsByClassName("rc-none")) {
      const here = [...none.parentElement.getElementsByClassName(form.dataset.filter)];
      none.hidden = here.some((item) => !item.hidden);
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
