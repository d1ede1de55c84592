/** @type {HTMLAnchorElement | null} */
const link = document.querySelector("#share");
if (link && (navigator.share || navigator.clipboard)) {
  const { share = "", copied = "" } = link.dataset;
  link.textContent = share;
  link.onclick = async (event) => {
    event.preventDefault();
    if (navigator.share) {
      await navigator.share({ title: document.title, url: link.href }).catch(() => {});
    } else {
      await navigator.clipboard.writeText(link.href);
      link.textContent = copied;
    }
  };
}
