import type { Child } from "hono/jsx";
import type { Language } from "../../city.ts";
import { urgencyOf } from "../queries/reasons.ts";
import type { SignRow } from "../queries/sign-row.ts";
import { reasonSentences } from "./sentences/reasons.ts";
import { SignName } from "./sign-name.tsx";
import { StateMark } from "./state-mark.tsx";

/** A sign in a list of those to check: which, why, and what can be done at once. */
export function SignToCheck(props: { sign: SignRow; language: Language; children?: Child }) {
  const { sign, language, children } = props;
  // A sign may be in order by its scans, and still be reported: what it is to be is what counts here.
  const urgency = urgencyOf(sign.reasons) ?? sign.state;
  return (
    <li class={urgency}>
      <StateMark state={urgency} language={language} /> <SignName sign={sign} language={language} />
      {reasonSentences(sign, language).map((sentence) => (
        <p>{sentence}</p>
      ))}
      {children}
    </li>
  );
}
