/* Which collections does Decap show of a neighbourhood? */

/* `desk`: what holds for every neighbourhood; `own`: the choices and files of the one with this key. */
export function collectionsOf(desk, key, own) {
  const fill = (fields) => fields.map((field) => filled(field, own.choices));
  const root = desk.folder ? `${desk.folder}/` : "";
  const folders = desk.folders.flatMap((folder) => {
    const kind = desk.kinds[folder.kind];
    const pages = {
      ...shared(desk, folder.kind), name: `${key}--${folder.name}`, label: folder.label, label_singular: folder.one,
      folder: `${root}${key}/${folder.name}`, extension: "md", create: true, delete: false,
      identifier_field: folder.identifier, summary: folder.summary, filter: { field: "__is", value: "page" },
      fields: fill(kind.fields),
    };
    const versions = desk.versions.filter((version) => !version.of || version.of.includes(folder.name)).map((version) => ({
      ...pages, name: `${key}--${folder.name}-${version.key}`, label: `${folder.label}: ${version.label}`,
      extension: version.extension, identifier_field: "__page", summary: "{{title}}",
      filter: { field: "__is", value: "translation" },
      fields: [{ ...desk.of, options: own.choices[folder.name] }, ...fill(kind.words)],
    }));
    return [pages, ...versions];
  });
  const single = (name, kind, label, files) => ({
    ...shared(desk, kind), name, label, delete: false,
    files: files.map(({ file, label: title, words }) => ({
      name: file.replace(/[^a-z0-9-]+/gi, "-"), label: title, file: `${root}${file}`,
      fields: fill(words ? desk.kinds[kind].words : desk.kinds[kind].fields),
    })),
  });
  return [
    ...folders,
    single(`${key}--neighbourhood`, "neighbourhood", own.title, own.files.neighbourhood),
    single("atlas--home", "home", desk.words.home, desk.files.home),
    single("atlas--pages", "page", desk.words.pages, [...own.files.page, ...desk.files.page]),
  ].filter(({ files }) => !files || files.length);
}

/* Pictures stand beside the page that shows them; a forge to try the desk with cannot have them there. */
function shared(desk, kind) {
  const pictures = desk.beside ? { media_folder: "", public_folder: "" } : {};
  return { format: `atlas-${kind}`, ...pictures, editor: { preview: false }, sortable_fields: [] };
}

function filled(field, choices) {
  const found = { ...field };
  if (typeof found.options === "string") found.options = choices[found.options];
  if (found.fields) found.fields = found.fields.map((one) => filled(one, choices));
  if (found.field) found.field = filled(found.field, choices);
  return found;
}
