// Whether Chinese is drawn with glyphs: characters without a font all become the same box, so their pictures must differ.
() => {
  const draw = (character) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 40;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.font = "32px sans-serif";
    pen.fillText(character, 2, 34);
    return pen.getImageData(0, 0, 40, 40).data.join();
  };
  const pictures = ["客", "户", "消", "费", "\u{10FFFD}"].map(draw);
  return new Set(pictures).size === pictures.length;
}
