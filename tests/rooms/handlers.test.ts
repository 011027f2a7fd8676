import { expect, it } from "vitest";
import { functions } from "../../infra/functions.ts";
import { trackedFiles } from "./tracked-files.ts";

it("every folder with a handler has a row in infra/functions.ts, and every row a folder", () => {
	const folders = trackedFiles(/^functions\/[^/]+\/handler\.ts$/).map(({ path }) => path.split("/")[1]);
	expect(folders.toSorted()).toEqual(Object.keys(functions).toSorted());
});
