import { filedOf } from "./place.ts";
import { streetReports } from "./tables.ts";
import { asking, withdrawing } from "./withdrawing.ts";

/** Withdrawing a report of a street, or its contact (`withdrawing.ts`). */
export const withdrawalForm = asking(filedOf);
export const sendWithdrawal = withdrawing(streetReports, filedOf);
