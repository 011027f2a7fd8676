import type { AgencyProblem } from "../../schemas/agency.ts";
import { agencyIdIn } from "../../schemas/field.ts";
import { restoreAddress } from "../stores/registry/address-faults.ts";
import type { AddressFault } from "../stores/tables/agencies.ts";
import type { Registry } from "./registry.ts";

const REASONS: Readonly<Record<AddressFault["why"], string>> = {
	bounced: "out of use: mails came back / 停止中(届かずに戻った)",
	complained: "out of use: reported as spam / 停止中(迷惑メールとして申告)",
	refused: "in use; SES refused a mail / 使用中(SES がメールを一度拒否)",
};

/** The addresses of an agency to which mails fail, a line each. */
export const faultLines = (faults: readonly AddressFault[]): readonly string[] =>
	faults.map(({ address, why, since }) => `${address}  ${REASONS[why]}  since ${since}`);

type Run = { readonly registry: Registry; readonly first: string | undefined; readonly second: string | undefined };

/** Puts an address back into use. SES has a list of its own, of the account, which is told apart. */
export const restore = async ({
	registry,
	first,
	second,
}: Run): Promise<{ readonly text: string } | { readonly problems: readonly AgencyProblem[] }> => {
	const id = agencyIdIn(first);
	if (id === undefined || second === undefined || !(await restoreAddress(registry.table, id, second)))
		return {
			problems: [
				{ field: "address", message: "nothing is known against it; see show / 停止中の宛先ではありません。show で確認できます" },
			],
		};
	return {
		text: `${first}: ${second} is in use again. SES keeps a list too: aws sesv2 delete-suppressed-destination --email-address ${second}
送信を再開します。SES の側の一覧からも上の命令で外してください。`,
	};
};
