/* Which part of the stage do the buttons to zoom take? Nothing is drawn below them while the picture is whole. */
const SIDE = 10; // pixels, in explore.css
const WIDE = 36;
const AROUND = 26; // the half of a dot, and room

/* [left, top, right, bottom], for names to stay clear of. */
export function buttonsBox(stage) {
  const box = stage.querySelector(".atlas-buttons");
  if (!box || !box.offsetWidth) return [0, 0, 0, 0];
  return [box.offsetLeft - 2, box.offsetTop - 2, box.offsetLeft + box.offsetWidth + SIDE, box.offsetTop + box.offsetHeight + SIDE];
}

/* The least margin on the side where they stand. */
export const BESIDE_BUTTONS = SIDE + WIDE + AROUND;
