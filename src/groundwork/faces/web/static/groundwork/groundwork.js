/* What a page does by itself. Every page works without it, and nothing here knows a rule of the method. */
(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const may = (act) => { try { return act(localStorage); } catch { return null; } }; // none allowed, or no room
  const store = {
    get: (key) => may((kept) => JSON.parse(kept.getItem(key))),
    set: (key, value) => may((kept) => kept.setItem(key, JSON.stringify(value))),
    drop: (key) => may((kept) => kept.removeItem(key)),
  };

  /* Light or dark: worn before anything is painted. */
  const THEME = "groundwork-theme";
  const wear = (theme) => { document.documentElement.dataset.theme = theme || "device"; };
  wear(store.get(THEME));
  const offerThemes = (group) => {
    for (const input of all("input", group)) input.checked = input.value === (store.get(THEME) || "device");
    group.addEventListener("change", ({ target }) => { store.set(THEME, target.value); wear(target.value); });
  };

  /* The editor: a backdrop that keeps the same text and carries the marks of the findings. */
  const placeOf = (text, { words, start }) => {
    const wanted = Array.from(text).slice(0, start).join("").length; // code points there, UTF-16 here
    let best = -1;
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
    }
    return best;
  };
  const paint = (editor) => {
    const text = editor.querySelector("textarea").value;
    const marks = all(`#${editor.dataset.editor}-list [data-words]`)
      .map(({ dataset }) => ({ at: placeOf(text, dataset), ...dataset }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    const parts = [];
    let done = 0;
    for (const { at, words, level } of marks) {
      if (at < done) continue; // the first finding on a word keeps the mark
      const mark = Object.assign(document.createElement("mark"), { className: level, textContent: words });
      parts.push(text.slice(done, at), mark);
      done = at + words.length;
    }
    editor.querySelector(".under").replaceChildren(...parts, text.slice(done) + "\n"); // a last empty line has height
  };
  const replace = (textarea, { words, start }, by) => {
    const at = placeOf(textarea.value, { words, start });
    if (at < 0) return;
    textarea.focus();
    textarea.setSelectionRange(at, at + words.length);
    document.execCommand(by ? "insertText" : "delete", false, by); // unlike setRangeText it can be undone
  };

  /* Unsent words stay on this device until the server has them, 30 days at most. */
  const DRAFT = "groundwork-draft:";
  const keepDraft = (textarea, editor) => {
    const key = DRAFT + textarea.dataset.draftKey;
    const from = textarea.value;
    const before = store.get(key);
    const bringBack = () => {
      textarea.value = before.text;
      textarea.dispatchEvent(new Event("input", { bubbles: true }));
    };
    if (textarea.readOnly || !before || before.text === from) store.drop(key);
    else if (before.from === from) setTimeout(bringBack, 50); // htmx listens by then
    else {
      const offer = editor.parentElement.querySelector("[data-draft-offer]");
      offer.hidden = false;
      offer.querySelector("button").onclick = () => { offer.hidden = true; bringBack(); };
    }
    textarea.addEventListener("input", () => store.set(key, { text: textarea.value, from, at: Date.now() }));
  };
  const forgetOldDrafts = () => {
    const old = (key) => key.startsWith(DRAFT) && Date.now() - store.get(key)?.at > 30 * 864e5;
    may(Object.keys)?.filter(old).forEach(store.drop);
  };
  const write = (editor) => {
    const textarea = editor.querySelector("textarea");
    editor.addEventListener("input", () => paint(editor));
    if (textarea.dataset.draftKey) keepDraft(textarea, editor);
    paint(editor);
  };
  const checked = (editor) => {
    paint(editor);
    const said = document.querySelector(`#${editor.dataset.editor}-list [data-said]`);
    document.getElementById(`${editor.dataset.editor}-said`).textContent = said?.textContent;
  };

  /* Search as you type: a combobox over the links that came into its box. */
  const search = (form) => {
    const input = form.querySelector("input");
    const box = form.querySelector(".found");
    const options = () => all("[role=option]", box);
    let at = -1;
    const open = (yes) => {
      at = -1;
      box.hidden = !yes;
      input.setAttribute("aria-expanded", yes && options().length > 0);
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (next) => {
      const list = options();
      if (!list.length) return;
      at = (next + list.length) % list.length;
      list.forEach((option, i) => option.setAttribute("aria-selected", i === at));
      input.setAttribute("aria-activedescendant", list[at].id);
      list[at].scrollIntoView({ block: "nearest" });
    };
    const keys = {
      Escape: () => open(false),
      ArrowDown: () => choose(at + 1),
      ArrowUp: () => choose(at < 0 ? -1 : at - 1),
      Enter: () => at >= 0 && options()[at].click(),
    };
    input.addEventListener("keydown", (event) => {
      if (box.hidden || !keys[event.key] || (event.key === "Enter" && at < 0)) return;
      event.preventDefault();
      keys[event.key]();
    });
    input.addEventListener("htmx:after:swap", () => {
      open(input.value.trim() !== "" && document.activeElement === input);
      form.querySelector("[role=status]").textContent = box.querySelector("[data-said]")?.textContent;
    });
    form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || open(false));
    box.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  };

  /* One press is one act: the buttons rest while a form is on its way. */
  const resting = (form, yes) => {
    form.toggleAttribute("data-sent", yes);
    for (const button of [...form.elements].filter(({ type }) => type === "submit")) {
      if (yes && !button.ariaDisabled) button.ariaDisabled = button.dataset.rests = "true";
      if (!yes && button.dataset.rests) { button.removeAttribute("aria-disabled"); delete button.dataset.rests; }
    }
  };
  const copy = async (button) => {
    const source = document.querySelector(button.dataset.copy);
    const label = button.textContent;
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = label; }, 2000);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const { copy: target, print, fixWith } = button.dataset;
    if (button.ariaDisabled === "true") event.preventDefault();
    else if (target) copy(button);
    else if (print !== undefined) window.print();
    else if (fixWith !== undefined) {
      event.preventDefault();
      replace(button.form.querySelector("[data-editor] textarea"), button.closest(".check").dataset, fixWith);
    }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.hasAttribute("data-sent")) event.preventDefault();
    if (event.defaultPrevented || form.method === "get") return;
    resting(form, true);
    setTimeout(() => resting(form, false), 8000); // after a download the page is still here
  });
  window.addEventListener("pageshow", ({ persisted }) => persisted && all("[data-sent]").forEach((form) => resting(form, false)));
  document.addEventListener("htmx:after:swap", ({ target }) => {
    const editor = target.closest?.("[data-editor]");
    if (editor) checked(editor);
  });
  document.addEventListener("DOMContentLoaded", () => {
    all("[data-theme-choice]").forEach(offerThemes);
    all("[data-editor]").forEach(write);
    all("[data-search]").forEach(search);
    forgetOldDrafts();
  });
})();
