// Calendar: a post is dragged to another day. By keyboard, each post's menu does the same.
const form = document.querySelector("#move");
let dragged = null;

document.addEventListener("dragstart", (event) => {
  dragged = event.target.closest?.("[data-move]") ?? null;
  if (dragged) event.dataTransfer.effectAllowed = "move";
});
document.addEventListener("dragover", (event) => {
  const day = event.target.closest?.(".day");
  if (!dragged || !day) return;
  event.preventDefault();
  for (const other of document.querySelectorAll(".day.over")) other.classList.remove("over");
  day.classList.add("over");
});
document.addEventListener("drop", (event) => {
  const day = event.target.closest?.(".day");
  if (!dragged || !day || day.contains(dragged)) return;
  event.preventDefault();
  form.action = dragged.dataset.move;
  form.elements.to.value = day.dataset.day;
  form.requestSubmit();
});
document.addEventListener("dragend", () => {
  dragged = null;
  for (const day of document.querySelectorAll(".day.over")) day.classList.remove("over");
});
