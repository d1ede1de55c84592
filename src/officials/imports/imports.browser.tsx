import { render } from "hono/jsx/dom";
import { languages } from "../../city.ts";
import { Imports } from "./browser/imports.tsx";

const root = document.querySelector<HTMLElement>("#imports");
if (root) {
  const { language, city = "" } = root.dataset;
  const known = languages.find((one) => one === language) ?? languages[0];
  render(<Imports language={known} city={city} />, root);
}
