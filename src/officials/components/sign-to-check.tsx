import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { sentence } from "./sentences/sign.ts";
import { SignName } from "./sign-name.tsx";
import { StateMark } from "./state-mark.tsx";

/** A sign in a list of those to check: which, why, and what can be done at once. */
export function SignToCheck(props: { sign: SignRow; language: Language; children?: Child }) {
  const { sign, language, children } = props;
  return (
    <li class={sign.state}>
      <StateMark state={sign.state} language={language} />{" "}
      <SignName sign={sign} language={language} />
      {sign.judgement && <p>{sentence(sign.judgement, language)}</p>}
      {children}
    </li>
  );
}
