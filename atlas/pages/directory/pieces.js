/* Fetches the part of a long list that is not on its page: the index of the filters once, and rows by their number. */

/* `address`: of the index, the rows beside it (pieces.py). What failed is asked for again the next time. */
export function pieces(address) {
  const asked = new Map();
  function read(name) {
    if (!asked.has(name)) {
      asked.set(name, fetched(new URL(name, address)).catch((error) => { asked.delete(name); throw error; }));
    }
    return asked.get(name);
  }
  return {
    index: () => read("index.json"),
    /* The HTML of rows, by number. */
    async rows(numbers) {
      const index = await read("index.json");
      const names = fewest(layouts(index), numbers);
      const files = new Map(await Promise.all([...new Set(names.map(([file]) => file))].map(async (file) => [file, await read(file)])));
      return names.map(([file, place]) => files.get(file)[place]);
    },
  };
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer.json();
}

/* Rows stand in files by the alphabet and, where there are several neighbourhoods, also by neighbourhood: [file, place]
   of each row. */
function layouts(index) {
  const size = index.piece, column = index.columns.neighbourhood;
  const file = (folder, place) => [`${folder}/${Math.floor(place / size)}.json`, place % size];
  const made = [(number) => file("rows", number)];
  if (column) {
    const before = {};
    const within = column.of.map((set) => { before[set] = (before[set] || 0) + 1; return before[set] - 1; });
    made.push((number) => file(`rows/${column.sets[column.of[number]][0]}`, within[number]));
  }
  return made;
}

function fewest(made, numbers) {
  const found = made.map((place) => numbers.map(place));
  const files = found.map((names) => new Set(names.map(([file]) => file)).size);
  return found[files.indexOf(Math.min(...files))];
}
