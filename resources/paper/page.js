"use strict";
(() => {
  const given = JSON.parse(document.getElementById("given").textContent);
  const $ = (id) => document.getElementById(id);
  const map = $("map"), svg = map.querySelector("svg"), words = given.words;
  const things = new Map(given.things.map((one) => [one.n, one]));
  const drawn = new Map();
  for (const shape of svg.querySelectorAll("[data-of]")) {
    const n = Number(shape.dataset.of);
    if (!drawn.has(n)) drawn.set(n, []);
    drawn.get(n).push(shape);
    if (things.has(n)) shape.dataset.thing = n;
  }
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = [...whole], chosen = null, shown = new Set(things.keys());

  const say = (text) => { $("said").textContent = text; };
  const mark = (n, name, on) => (drawn.get(n) || []).forEach((shape) => shape.classList.toggle(name, on));
  const links = (n) => given.links.filter((one) => one.a === n || one.b === n);
  const other = (link, n) => (link.a === n ? link.b : link.a);
  const strong = (link) => !link.tie || link.s >= Number($("strength").value);
  const kept = (link) => shown.has(link.a) && shown.has(link.b) && strong(link);

  const look = (x, y, w, h) => { view = [x, y, w, h]; svg.setAttribute("viewBox", view.map((v) => v.toFixed(1)).join(" ")); };
  const zoom = (by, x = 0.5, y = 0.5) => {
    const w = Math.min(whole[2] * 1.5, Math.max(Math.min(whole[2] / 20, 59), view[2] / by)), h = w * whole[3] / whole[2];
    look(view[0] + (view[2] - w) * x, view[1] + (view[3] - h) * y, w, h);
  };
  const pan = (x, y) => look(view[0] + x * view[2], view[1] + y * view[3], view[2], view[3]);

  const filter = () => {
    const on = new Set([...document.querySelectorAll("#sectors input:checked")].map((box) => box.value));
    shown = new Set(given.things.filter((one) => on.has(one.group)).map((one) => one.n));
    for (const one of given.things) {
      mark(one.n, "gone", !shown.has(one.n));
      const row = $("row-" + one.n);
      if (row) row.classList.toggle("gone", !shown.has(one.n));
    }
    for (const one of given.links) mark(one.n, "gone", !kept(one));
    if (chosen !== null && !shown.has(chosen)) choose(null); else choose(chosen);
    say(words.shown.replace("{n}", shown.size).replace("{m}", things.size));
  };

  const button = (n) => {
    const made = document.createElement("button");
    made.type = "button"; made.className = "name"; made.textContent = things.get(n).name;
    made.addEventListener("click", () => choose(n, true));
    return made;
  };

  const choose = (n, focus = false) => {
    chosen = n;
    const near = new Set(n === null ? [] : links(n).filter(kept).map((one) => other(one, n)));
    for (const one of given.things) mark(one.n, "dim", n !== null && one.n !== n && !near.has(one.n));
    for (const one of given.links) mark(one.n, "dim", n !== null && one.a !== n && one.b !== n);
    const about = $("about");
    about.replaceChildren();
    const head = document.createElement("h3");
    head.tabIndex = -1;
    head.textContent = n === null ? words.nothing : things.get(n).name;
    about.append(head);
    if (n === null) return;
    const line = document.createElement("p");
    line.textContent = [things.get(n).kind, things.get(n).sector, words.links.replace("{n}", near.size)].filter(Boolean).join(" · ");
    const list = document.createElement("ul");
    for (const one of [...near].sort((a, b) => things.get(a).name.localeCompare(things.get(b).name))) {
      const row = document.createElement("li");
      row.append(button(one));
      list.append(row);
    }
    about.append(line, list);
    say(things.get(n).name + ". " + line.textContent);
    if (focus) head.focus();
  };

  // A map of hundreds is drawn larger than the page: look at a part in which names can be read.
  const goTo = (n) => {
    const shape = (drawn.get(n) || [])[0];
    if (!shape) return;
    const box = shape.getBBox(), w = Math.min(whole[2] / 2, 800), h = w * whole[3] / whole[2];
    look(box.x + box.width / 2 - w / 2, box.y + box.height / 2 - h / 2, w, h);
  };

  let asked = "";
  const find = (again) => {
    const wanted = $("find").value.trim().toLowerCase();
    if (wanted === asked && !again) return;
    asked = wanted;
    if (!wanted) return choose(null);
    const names = [...shown].map((n) => things.get(n)).sort((a, b) => a.name.localeCompare(b.name));
    const fits = (test) => names.find((one) => test(one.name.toLowerCase()));
    const one = fits((name) => name === wanted) || fits((name) => name.startsWith(wanted)) || fits((name) => name.includes(wanted));
    if (!one) { choose(null); return say(words.none.replace("{name}", $("find").value.trim())); }
    choose(one.n);
    goTo(one.n);
  };

  const keys = {
    ArrowLeft: () => pan(-0.1, 0), ArrowRight: () => pan(0.1, 0), ArrowUp: () => pan(0, -0.1), ArrowDown: () => pan(0, 0.1),
    "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), 0: () => look(...whole), Escape: () => choose(null),
  };
  map.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  map.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && document.activeElement !== map) return;
    event.preventDefault();
    const box = svg.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  }, { passive: false });

  let held = null;
  svg.addEventListener("pointerdown", (event) => { held = { x: event.clientX, y: event.clientY, moved: false }; });
  svg.addEventListener("pointermove", (event) => {
    if (!held || !(event.buttons & 1)) return;
    const box = svg.getBoundingClientRect(), x = event.clientX - held.x, y = event.clientY - held.y;
    if (!held.moved && Math.hypot(x, y) < 4) return;
    held = { x: event.clientX, y: event.clientY, moved: true };
    svg.classList.add("held");
    pan(-x / box.width, -y / box.height);
  });
  svg.addEventListener("pointerup", (event) => {
    const was = held;
    held = null;
    svg.classList.remove("held");
    if (was && was.moved) return;
    const shape = event.target.closest("[data-thing]");
    choose(shape ? Number(shape.dataset.thing) : null);
  });

  $("find").addEventListener("change", () => find(false));
  $("find").addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); find(true); } });
  $("strength").addEventListener("change", filter);
  document.querySelectorAll("#sectors input").forEach((box) => box.addEventListener("change", filter));
  $("nearer").addEventListener("click", () => zoom(1.3));
  $("farther").addEventListener("click", () => zoom(1 / 1.3));
  $("all").addEventListener("click", () => { look(...whole); $("find").value = asked = ""; choose(null); });
  document.querySelectorAll("#everything button").forEach((one) => one.addEventListener("click", () => { goTo(Number(one.value)); choose(Number(one.value), true); }));
  choose(null);
})();
