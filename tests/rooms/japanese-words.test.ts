import { describe, expect, it } from "vitest";
import { JAPANESE_WORDS } from "./japanese-words.ts";
import { type TrackedFile, trackedFiles } from "./tracked-files.ts";

/** The notice speaks its own words; what was released stays as it was; the list itself names what it forbids. */
const OTHER_WORDS = /^schemas\/(?:notice|contract\/released)\/|^tests\/rooms\/japanese-words|^package-lock/;

/** Lines with a word of the list, and the word to write in its place. */
const wrongWords = ({ path, text }: TrackedFile): readonly string[] =>
	text
		.split("\n")
		.flatMap((line, index) =>
			JAPANESE_WORDS.filter(({ notThis }) => notThis.test(line)).map(
				(word) => `${path}:${index + 1} ${word.notThis.exec(line)?.[0]} → ${word.this}`,
			),
		);

describe("Japanese words", () => {
	it("are the same for the same thing everywhere", () => {
		const files = trackedFiles(/\.(?:ts|md|html|json|csv|js|css)$/).filter(({ path }) => !OTHER_WORDS.test(path));
		expect(files.length).toBeGreaterThan(500);
		expect(files.flatMap(wrongWords)).toEqual([]);
	});

	it("would be missed if they were not", () => {
		const text = "受け口の登録。シークレットが一度だけ返ります\n受信先の登録。署名用シークレットが一度だけ返ります\n本人の申し出";
		expect(wrongWords({ path: "README.ja.md", text })).toEqual([
			"README.ja.md:1 シークレット → クライアントシークレット、署名用シークレット",
			"README.ja.md:1 受け口 → 受信先(エンドポイント)",
			"README.ja.md:3 申し出 → 申出",
		]);
	});

	it.each(JAPANESE_WORDS)("$this is not itself a word that must not be used", ({ this: word }) =>
		expect(wrongWords({ path: "", text: word })).toEqual([]),
	);
});
