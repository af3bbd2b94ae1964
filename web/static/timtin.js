// Suggestions under the search box, the print button, "Trích dẫn". All pages work without them.
// The pattern is ARIA's editable combobox with manual selection: focus stays in the box, nothing
// is chosen unless a person chooses it, and what was typed is never changed.
(function () {
  "use strict";
  var PAUSE_MS = 150;
  var FEWEST_LETTERS = 2;

  document.documentElement.classList.add("script");
  Array.prototype.forEach.call(document.querySelectorAll("button.print"), function (button) {
    button.addEventListener("click", function () { window.print(); });
  });
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-copy]");
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.dataset.copy).then(function () {
      link.nextElementSibling.textContent = link.dataset.copied;
    }, function () { location.assign(link.href); });
  });
  var form = document.querySelector("form[data-suggest]");
  if (form && window.fetch && window.AbortController) suggestIn(form, form.querySelector("#q"));

  function suggestIn(form, box) {
    var list = form.appendChild(document.createElement("ul"));
    var status = form.appendChild(document.createElement("span"));
    var options = [];
    var active = -1;
    var asked = "";
    var timer = 0;
    var running = null;

    list.id = "options";
    list.className = "options";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.dataset.label);
    status.className = "unseen";
    status.setAttribute("role", "status");
    set({ role: "combobox", "aria-expanded": "false", "aria-controls": "options", "aria-autocomplete": "list" });

    // While an input method composes (phones' keyboards do so for every word), keys are its own;
    // suggestions may come all the same, since they leave the box alone.
    box.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE_MS);
    });
    box.addEventListener("keydown", function (event) {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (list.hidden) { asked = ""; ask(); } else if (!event.altKey) move(event.key === "ArrowDown" ? 1 : -1);
        else close();
      } else if (event.key === "Escape" && !list.hidden) close();
      else if (event.key === "Enter" && active >= 0) go(active);
      else return;
      event.preventDefault();
    });
    box.addEventListener("blur", close);
    form.addEventListener("submit", close);
    list.addEventListener("mousedown", function (event) { event.preventDefault(); });
    list.addEventListener("click", function (event) {
      var item = event.target.closest("li");
      if (item) go(options.indexOf(item));
    });

    function set(attributes) {
      Object.keys(attributes).forEach(function (name) { box.setAttribute(name, attributes[name]); });
    }

    function ask() {
      var words = box.value.trim();
      if (words === asked) return;
      if (running) running.abort();
      asked = words;
      if (words.length < FEWEST_LETTERS) return close();
      var mine = running = new AbortController();
      fetch(form.dataset.suggest + "?q=" + encodeURIComponent(words), { signal: mine.signal })
        .then(function (answer) { return answer.ok ? answer.json() : { suggestions: [] }; })
        .then(function (found) {
          // Only the latest question, and only while the person is still there.
          if (mine === running && document.activeElement === box) show(found.suggestions);
        })
        .catch(function () { /* aborted, or offline: the box works without suggestions */ });
    }

    function show(suggestions) {
      hide();
      list.textContent = "";
      options = suggestions.map(function (one, number) {
        var item = list.appendChild(document.createElement("li"));
        var title = item.appendChild(document.createElement("span"));
        one.title_parts.forEach(function (part) {
          title.appendChild(document.createElement(part[1] ? "mark" : "span")).textContent = part[0];
        });
        item.appendChild(document.createElement("small")).textContent = form.dataset[one.kind];
        item.id = "option-" + number;
        item.dataset.page = one.page;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", "false");
        return item;
      });
      list.hidden = !options.length;
      set({ "aria-expanded": String(!list.hidden) });
      if (options.length) status.textContent = form.dataset.found.replace("#", options.length);
    }

    function close() {
      clearTimeout(timer);
      if (running) running.abort();
      running = null;
      asked = "";
      hide();
    }

    function hide() {
      list.hidden = true;
      active = -1;
      status.textContent = "";
      set({ "aria-expanded": "false" });
      box.removeAttribute("aria-activedescendant");
    }

    // Past either end, the box itself is next: nothing is chosen there.
    function move(by) {
      if (active >= 0) options[active].setAttribute("aria-selected", "false");
      active = (active + 1 + by + options.length + 1) % (options.length + 1) - 1;
      if (active < 0) return box.removeAttribute("aria-activedescendant");
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      set({ "aria-activedescendant": options[active].id });
    }

    function go(number) {
      location.assign(options[number].dataset.page);
    }
  }
})();
