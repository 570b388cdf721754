"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);

  // Codes of countries and currencies get their names, which the browser knows.
  const named = (selector, type, show) => {
    let names;
    try { names = new Intl.DisplayNames(["en"], { type }); } catch { return; }
    for (const e of all(selector)) {
      const code = e.textContent, name = /^[A-Z]{2,3}$/.test(code) ? names.of(code) : code;
      if (name && name !== code) show(e, code, name);
    }
  };
  named("[data-region]", "region", (e, code, name) => {
    const detail = document.createElement("span");
    detail.className = "detail";
    detail.textContent = code;
    e.textContent = name;
    e.after(detail);
  });
  named("[data-currency]", "currency", (e, code, name) => { e.title = name; });

  // A link to a text opens it, and goes to where the name stands in it.
  let sought = "";
  const open = () => {
    const text = location.hash.length > 1 && byId(location.hash.slice(1));
    if (!text || !text.classList.contains("text")) return;
    text.open = true;
    for (const mark of all("mark.sought")) mark.classList.remove("sought");
    const same = all("mark", text).filter((m) => sought && (m.dataset.name === sought || m.dataset.country === sought || m.textContent.trim().replace(/\s+/g, " ") === sought));
    for (const mark of same) mark.classList.add("sought");
    text.querySelector("summary").focus({ preventScroll: true });
    text.scrollIntoView();
    if (same.length) same[0].scrollIntoView({ block: "center" });
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#t"]');
    if (!link) return;
    sought = link.dataset.name || "";
    // The same link again changes no hash.
    if (link.getAttribute("href") === location.hash) { event.preventDefault(); open(); }
  });
  addEventListener("hashchange", open);
  open();

  // Search, over the rows of the tables and the texts that came along.
  const most = 30;
  const rows = all("table[id] tbody tr").map((row) => ({
    name: row.querySelector(".name").textContent, detail: row.querySelector(".detail")?.textContent || "",
    table: row.closest(".block").querySelector("h3").textContent, row, link: row.querySelector(".links a"),
  }));
  for (const r of rows) r.low = (r.name + " " + r.detail).toLowerCase();
  let texts = null;
  const readTexts = () => all("details.text").map((text) => {
    const words = text.querySelector(".words").textContent;
    const title = text.querySelector("summary").textContent.trim();
    return { id: text.id, title, words, low: (title + "\n" + words).toLowerCase() };
  });
  const item = (href, name, label, note) => {
    const li = document.createElement("li"), a = document.createElement("a"), small = document.createElement("small");
    a.href = href; a.textContent = label; a.dataset.name = name; small.textContent = " " + note;
    li.append(a, small);
    return li;
  };
  const box = byId("search"), found = byId("found"), list = byId("found-list");
  const search = () => {
    const query = box.value.trim().toLowerCase();
    list.replaceChildren();
    found.hidden = query.length < 2;
    if (found.hidden) return;
    texts = texts || readTexts();
    const names = rows.filter((r) => r.low.includes(query)), inTexts = texts.filter((t) => t.low.includes(query));
    byId("found-title").textContent = `${names.length} ${names.length === 1 ? "row" : "rows"} and ${inTexts.length} ${inTexts.length === 1 ? "text" : "texts"}` +
      (names.length > most || inTexts.length > most ? `; the first ${most} of each` : "");
    names.slice(0, most).forEach((r) => {
      if (!r.row.id) r.row.id = "row" + rows.indexOf(r);
      list.append(item(r.link ? r.link.getAttribute("href") : "#" + r.row.id, r.name, r.name, [r.table, r.detail].filter(Boolean).join(" · ")));
    });
    inTexts.slice(0, most).forEach((t) => {
      const at = t.words.toLowerCase().indexOf(query);
      list.append(item("#" + t.id, "", "Text " + t.title, at < 0 ? "" : "… " + t.words.slice(Math.max(0, at - 40), at + query.length + 60).replace(/\s+/g, " ") + " …"));
    });
  };
  let waiting = 0;
  box.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 120); });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.target.closest("input")) { event.preventDefault(); box.focus(); }
    if (event.key === "Escape" && event.target === box) { box.value = ""; search(); }
  });

  // Resting on a name of the network shows whom it stands with.
  const network = document.querySelector(".network");
  if (network) {
    const lines = all("line", network), nodes = all("g", network);
    const hold = (node) => {
      network.classList.toggle("held", !!node);
      for (const e of lines.concat(nodes)) e.classList.remove("near");
      if (!node) return;
      node.classList.add("near");
      for (const l of lines) {
        if (l.dataset.from !== node.dataset.node && l.dataset.to !== node.dataset.node) continue;
        l.classList.add("near");
        nodes[l.dataset.from].classList.add("near");
        nodes[l.dataset.to].classList.add("near");
      }
    };
    const frame = byId("network");
    frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
    network.addEventListener("click", (event) => hold(event.target.closest("g")));
    network.addEventListener("mouseover", (event) => hold(event.target.closest("g")));
    network.addEventListener("mouseleave", () => hold(null));
  }
})();
