/* What every page needs of us. assets.py makes one file of it, `atlas.js`. */
import "../writing/tables.js";
import "../writing/sort-tables.js";
import "../writing/print.js";
import "../writing/unfold.js";
import "../writing/lay-out.js";
import "../initiative/next-time.js";
import "../../graphs/links.js";
import "../patchwork/explore.js";
import "../over_time/slider.js";
import "../directory/along.js";
import "../directory/directory.js";
import "../sharing/share.js";
import "../offline/register.js";
import "../sharing/save-qr.js";
import "./languages.js";
import "./search-box.js";
import "./not-found.js";
