// Measures what a reader can see of a notebook's outputs; judges nothing. Works in JupyterLab, in nbconvert's HTML and in a plain page.
(view) => {
  const CELLS = {
    lab: () => jupyterapp.shell.currentWidget.content.widgets.map((widget) => widget.node),
    nbconvert: () => [...document.querySelectorAll(".jp-Cell")],
    plain: () => [...document.querySelectorAll("section.cell")],
  };
  const OUTPUT = { lab: ".jp-OutputArea-output", nbconvert: ".jp-OutputArea-output", plain: ".output" }[view];
  const PICTURE = 'img[src^="data:image/svg+xml"]';

  const box = (element) => {
    const b = element.getBoundingClientRect();
    return { left: b.left, right: b.right, top: b.top, bottom: b.bottom, width: b.width, height: b.height };
  };
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  const onTop = (element) => {
    const b = element.getBoundingClientRect();
    const hit = document.elementFromPoint((b.left + b.right) / 2, (b.top + b.bottom) / 2);
    return hit !== null && element.contains(hit);
  };

  // --- colours: [r, g, b, alpha], drawn over one another the way the browser does
  const painter = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (css) => {
    painter.canvas.width = painter.canvas.height = 1;
    painter.fillStyle = css;
    painter.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = painter.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, bottom) => {
    const alpha = top[3] + bottom[3] * (1 - top[3]);
    const mix = (i) => (alpha === 0 ? 0 : (top[i] * top[3] + bottom[i] * bottom[3] * (1 - top[3])) / alpha);
    return [mix(0), mix(1), mix(2), alpha];
  };
  const background = (element) => {
    let colour = [0, 0, 0, 0];
    for (let e = element; e && colour[3] < 1; e = e.parentElement) colour = over(colour, rgba(getComputedStyle(e).backgroundColor));
    return over(colour, [255, 255, 255, 1]);
  };
  const opacity = (element) => {
    let product = 1;
    for (let e = element; e; e = e.parentElement) product *= Number(getComputedStyle(e).opacity);
    return product;
  };
  const luminance = ([r, g, b]) => {
    const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const ratioOf = (colour, element, ground) => {
    const ink = [...colour.slice(0, 3), colour[3] * opacity(element)];
    return contrast(over(ink, ground), ground);
  };

  // --- what a picture really holds: its corners and how much of it is not background
  const pixels = (image) => {
    if (!image.complete || image.naturalWidth === 0) return { corners: [], ink: 0 };
    const canvas = document.createElement("canvas");
    const [w, h] = [(canvas.width = 320), (canvas.height = 180)];
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.drawImage(image, 0, 0, w, h);
    const data = pen.getImageData(0, 0, w, h).data;
    const at = (x, y) => [...data.slice(4 * (y * w + x), 4 * (y * w + x) + 4)];
    let inked = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0 && Math.min(data[i], data[i + 1], data[i + 2]) < 230) inked++;
    return { corners: [at(2, 2), at(w - 3, 2), at(2, h - 3), at(w - 3, h - 3)], ink: inked / (w * h) };
  };

  // --- text that a picture's edge cuts off; an image hides its text, so the same SVG is laid out once more for this
  const beyond = (texts, frame) => texts.filter((text) => text.textContent.trim()).map((text) => {
    const [t, f] = [text.getBoundingClientRect(), frame.getBoundingClientRect()];
    return { text: text.textContent.slice(0, 40), by: Math.max(t.right - f.right, f.left - t.left, t.bottom - f.bottom, f.top - t.top) };
  });
  const cutInPicture = (image) => {
    const bytes = Uint8Array.from(atob(image.src.split("base64,")[1] || ""), (c) => c.charCodeAt(0));
    const root = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "image/svg+xml").documentElement;
    if (root.tagName !== "svg") return [];
    const aside = document.createElement("div");
    aside.style.cssText = "all:initial;position:absolute;top:0;left:0;visibility:hidden";
    aside.append(document.importNode(root, true));
    document.body.append(aside);
    const found = beyond([...aside.querySelectorAll("text")], aside.firstChild);
    aside.remove();
    return found;
  };

  const picture = (image) => ({
    kind: "picture", name: image.alt, box: box(image), shown: shown(image), onTop: onTop(image),
    decoded: image.complete && image.naturalWidth > 0, shape: image.naturalWidth / image.naturalHeight, ...pixels(image),
    edges: cutInPicture(image),
  });

  const interactive = (plot) => {
    const full = plot._fullLayout || {};
    const paper = over(rgba(full.paper_bgcolor || "transparent"), background(plot));
    const labels = [...plot.querySelectorAll(".gtitle, .xtitle, .ytitle, .xtick text, .ytick text, .legendtext")]
      .filter((text) => text.textContent.trim() && shown(text));
    const given = (title) => (title && typeof title === "object" ? title.text : title) || "";
    return {
      kind: "interactive", name: given(full.title), box: box(plot), shown: shown(plot), onTop: onTop(plot),
      decoded: plot.querySelector(".svg-container .main-svg") !== null,
      traces: (plot._fullData || []).filter((trace) => trace.visible === true).length,
      titlesAsked: ["title", "xaxis", "yaxis"].filter((part) => given(part === "title" ? plot.layout?.title : plot.layout?.[part]?.title)).length,
      titlesDrawn: [".gtitle", ".xtitle", ".ytitle"].filter((part) => plot.querySelector(part)?.textContent.trim()).length,
      edges: beyond([...plot.querySelectorAll(".main-svg text")].filter(shown), plot),
      labels: labels.map((text) => ({ text: text.textContent.slice(0, 40), ratio: ratioOf(rgba(getComputedStyle(text).fill), text, paper) })),
    };
  };

  const outside = (element, selector) => !element.closest(selector);
  const texts = (root) => {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue.trim();
      if (!text || !outside(element, ".js-plotly-plot, script, style, svg") || !element.checkVisibility()) continue;
      found.push({
        text: text.slice(0, 40), role: element.closest("td, th, caption")?.tagName.toLowerCase() || element.tagName.toLowerCase(),
        ratio: ratioOf(rgba(getComputedStyle(element).color), element, background(element)),
      });
    }
    return found;
  };

  const output = (element) => ({
    box: box(element), overflow: element.scrollWidth - element.clientWidth,
    charts: [
      ...[...element.querySelectorAll(".js-plotly-plot")].map(interactive),
      ...[...element.querySelectorAll(PICTURE)].filter((image) => outside(image, "table, .js-plotly-plot")).map(picture),
    ],
    tables: [...element.querySelectorAll("table")].filter((table) => outside(table, ".js-plotly-plot"))
      .map((table) => ({ box: box(table), shown: shown(table), text: table.innerText.trim().slice(0, 60) })),
    texts: element.matches(".jp-RenderedHTML, .output") || element.querySelector(".jp-RenderedHTML") ? texts(element) : [],
  });

  return {
    cells: CELLS[view]().map((cell) => [...cell.querySelectorAll(OUTPUT)].map(output)),
    pageOverflow: document.documentElement.scrollWidth - window.innerWidth,
    plotlyLoaded: typeof window.Plotly !== "undefined",
  };
}
