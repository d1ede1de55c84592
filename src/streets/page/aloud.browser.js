/** @type {any} */
const aloud = document.querySelector("#aloud");
const speech = window.speechSynthesis;
function offer() {
  const { lang } = document.documentElement;
  aloud.hidden = !speech.getVoices().some((one) => one.lang.startsWith(lang));
}
if (aloud && speech) {
  speech.onvoiceschanged = offer;
  offer();
  aloud.onclick = () => {
    if (speech.speaking) speech.cancel();
    else speech.speak(new SpeechSynthesisUtterance(aloud.nextElementSibling.textContent));
  };
}
