// Compose: keeps the underlines under their words while one types, and the words when the line drops.
const form = document.querySelector("#words");
const area = () => document.querySelector("#text");
const backdrop = () => document.querySelector("#backdrop");

// Underlines stay under what has not changed yet; the rest waits for the answer.
function keepUnderlines() {
  const now = area().value;
  const layer = backdrop();
  const before = layer.textContent;
  let same = 0;
  while (same < now.length && now[same] === before[same]) same += 1;
  let seen = 0;
  for (const node of [...layer.childNodes]) {
    seen += node.textContent.length;
    if (seen > same) {
      seen -= node.textContent.length;
      while (node.nextSibling) node.nextSibling.remove();
      node.remove();
      break;
    }
  }
  // A last newline has no height of its own.
  layer.append(now.slice(seen), "\u200b");
}
form.addEventListener("input", (event) => {
  if (event.target.id === "text") keepUnderlines();
});

// What could not be sent is kept in this browser until it was, and offered again.
const key = `bedside-unsent-${form.dataset.keep}`;
document.addEventListener("htmx:sendError", () => {
  try {
    localStorage.setItem(key, area().value);
  } catch {
    // A full or forbidden store: the page itself still holds the words.
  }
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful) localStorage.removeItem(key);
});
const unsent = localStorage.getItem(key);
if (unsent !== null && unsent !== area().value) {
  area().value = unsent;
  keepUnderlines();
  area().dispatchEvent(new Event("input", { bubbles: true }));
} else {
  localStorage.removeItem(key);
}
addEventListener("online", () => {
  if (localStorage.getItem(key) !== null) area().dispatchEvent(new Event("input", { bubbles: true }));
});
