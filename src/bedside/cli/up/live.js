// Checks while you type. Without it the page works the same, by its button.
"use strict";

const form = document.querySelector("form");
const result = document.querySelector("#result");
let waiting;
let asking;

async function ask() {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "X-Part": "result" },
      body: new URLSearchParams(new FormData(form)),
      signal: asking.signal,
    });
    // The server has escaped every word that came from outside.
    if (answer.ok) result.innerHTML = await answer.text();
  } catch (error) {
    if (error.name !== "AbortError") result.textContent = "Bedside does not answer. Is it still running?";
  }
}

form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
});
