import { render } from "hono/jsx/dom";
import { languages } from "../../city.ts";
import { Imports } from "./browser/imports.tsx";

const root = document.querySelector<HTMLElement>("#imports");
if (root) {
  const { city = "", imports = "" } = root.dataset;
  const language = languages.find((one) => one === root.dataset.language) ?? languages[0];
  render(<Imports place={{ language, city, imports }} />, root);
}
