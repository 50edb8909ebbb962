// The desk's own script: small things that HTML cannot do alone. Everything works without it.

// A menu closes when one clicks or tabs elsewhere, or presses Escape.
for (const kind of ["click", "focusin"]) {
  document.addEventListener(kind, (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A form that was sent cannot be sent twice by an impatient second click.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || event.target.method !== "post") return;
  setTimeout(() => (button.disabled = true));
  addEventListener("pageshow", () => (button.disabled = false), { once: true });
});

// What htmx could not fetch is said, not swallowed.
function tell(words) {
  const told = document.querySelector(".told");
  if (!told) return;
  const line = document.createElement("li");
  line.className = "error";
  line.textContent = words;
  told.replaceChildren(line);
  told.hidden = false;
}
document.addEventListener("htmx:sendError", () =>
  tell("The connection dropped. Your words are still here; we try again when you go on."),
);
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status !== 422) {
    tell("That did not work. Nothing was lost; please try again in a moment.");
  }
});
// A form with mistakes comes back as 422 and is shown like any answer.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});
