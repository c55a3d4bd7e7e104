/* A list in an address, so that it can be sent: `#list=linde/koor,linde/eten`. What stands behind # is not sent to the
   host of the site. Pure functions. */
import { idsOf, pathOf } from "./list.js";

const NAME = "list";

export function hashOf(paths) {
  return `#${NAME}=${paths.map((path) => idsOf(path).join("/")).join(",")}`;
}

/* The paths in an address; [] where it holds none. */
export function pathsIn(hash) {
  const told = new URLSearchParams(hash.replace(/^#/, "")).get(NAME) || "";
  const found = told.split(",").map((one) => one.split("/")).filter((ids) => ids.length === 2).map((ids) => pathOf(...ids));
  return Array.from(new Set(found.filter(idsOf)));
}
