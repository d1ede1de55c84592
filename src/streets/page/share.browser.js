/** @type {HTMLAnchorElement | null} */
const link = document.querySelector("#share");
const told = document.querySelector("#told");
if (link && told && (navigator.share || navigator.clipboard)) {
  const { share = "", copied = "", refused = "" } = link.dataset;
  link.textContent = share;
  link.onclick = async (event) => {
    event.preventDefault();
    told.textContent = "";
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url: link.href });
    } catch (error) {
      // Whoever closes the phone's list has changed their mind.
      if (error instanceof DOMException && error.name === "AbortError") return;
    }
    const isCopied = await copy(link.href);
    told.textContent = isCopied ? copied : `${refused} ${link.href}`;
  };
}

/** @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

for (const line of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard || !(line instanceof HTMLElement)) break;
  const { copy: label = "", copied = "" } = line.dataset;
  const text = line.textContent ?? "";
  const [button, said] = [document.createElement("button"), document.createElement("span")];
  button.textContent = label;
  said.setAttribute("role", "status");
  button.onclick = async () => {
    said.textContent = (await copy(text)) ? copied : "";
    if (!said.textContent) getSelection()?.selectAllChildren(line.firstElementChild ?? line);
  };
  line.append(" ", button, " ", said);
}

// The scanned sign stands in the fragment, which no server sees: the other language keeps it.
/** @type {NodeListOf<HTMLAnchorElement>} */
const others = document.querySelectorAll("nav a, .languages a");
function keepSign() {
  for (const other of others) other.hash = location.hash;
}
addEventListener("hashchange", keepSign);
keepSign();
