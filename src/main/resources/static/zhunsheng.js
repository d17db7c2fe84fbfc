// Every page works without this file. It sends the page's token with what htmx sends, moves the focus to an error
// summary, and stops a second click on a form from sending it twice.
"use strict";
document.addEventListener("htmx:configRequest", event => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) event.detail.headers[csrf.dataset.header] = csrf.content;
});
document.addEventListener("DOMContentLoaded", () => {
  const alert = document.querySelector("[role=alert][tabindex]");
  if (alert) alert.focus();
});
document.addEventListener("submit", event => {
  if (event.target.method !== "post" || event.defaultPrevented) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent);
});
