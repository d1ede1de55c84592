import { entries } from "../../../dist/browser/scripts.js";

/**
 * What a page's head needs for a script that is bundled for browsers, by the name of its
 * `*.browser.tsx` or `*.browser.ts`; what that imports by `import()` is not fetched with it.
 * @throws Error if no such entry was bundled.
 */
export function BrowserScript({ name }: { name: string }) {
  const scripts = entries[name];
  if (!scripts) throw new Error(`No script for browsers is called "${name}".`);
  return (
    <>
      {scripts.loads.map((one) => (
        <link rel="modulepreload" href={addressOf(one)} />
      ))}
      <script type="module" src={addressOf(scripts.file)}></script>
    </>
  );
}

const addressOf = (file: string): string => `/officials/scripts/${file}`;
