/* Goes to an address as a click on an ordinary link does, so that the theme can put the page in its place. */
export function follow(href) {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}
