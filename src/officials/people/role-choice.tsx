import type { Language } from "../../city.ts";
import { roles } from "../../db/schema.ts";
import type { Role } from "../guard.ts";
import { messages } from "./messages.ts";

/** The field `role` of a form; `of` names whose it is where no label stands beside it. */
export function RoleChoice(props: { id: string; selected: Role; of?: string; language: Language }) {
  const { id, selected, of, language } = props;
  const t = messages[language];
  return (
    <select id={id} name="role" aria-label={of ? `${t.role}: ${of}` : undefined}>
      {roles.map((role) => (
        <option value={role} selected={role === selected}>
          {t.roles[role]}
        </option>
      ))}
    </select>
  );
}
