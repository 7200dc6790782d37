// On a narrow screen the menu opens in place. Without this script its link leads to the site map at the foot.
for (const link of document.querySelectorAll("a[data-menu]")) {
  const menu = document.getElementById(link.dataset.menu);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = link.textContent;
  button.setAttribute("aria-controls", menu.id);
  const open = (yes) => {
    button.setAttribute("aria-expanded", String(yes));
    menu.classList.toggle("rc-menu--open", yes);
  };
  button.addEventListener("click", () => open(button.getAttribute("aria-expanded") === "false"));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || button.getAttribute("aria-expanded") === "false") return;
    open(false);
    button.focus();
  });
  open(false);
  link.replaceWith(button);
}
