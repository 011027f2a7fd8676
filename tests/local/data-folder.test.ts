import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DataFolderError, openDataFolder } from "../../infra/local/data-folder.ts";

const root = mkdtempSync(join(tmpdir(), "tsunagi-data-"));
afterAll(() => rmSync(root, { recursive: true }));
const MODULE = join(import.meta.dirname, "../../infra/local/data-folder.ts");

/** A process that opens a folder and holds it until it is killed. */
const holder = async (data: string) => {
	const script = `import { openDataFolder } from ${JSON.stringify(MODULE)};
		openDataFolder(${JSON.stringify(data)}); gc(); console.log("open"); setInterval(() => {}, 1e9);`;
	const child = spawn(process.execPath, ["--expose-gc", "--input-type=module", "-e", script], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	await once(child.stdout, "data");
	return child;
};

describe("a data folder", () => {
	it("is one hub's at a time, and free again when that one was killed", async () => {
		const data = join(root, "one");
		const first = await holder(data);
		const gone = once(first, "exit");
		try {
			expect(() => openDataFolder(data)).toThrow(DataFolderError);
			expect(() => openDataFolder(data)).toThrow(/in use by another hub/);
		} finally {
			first.kill("SIGKILL");
			await gone;
		}
		openDataFolder(data).close();
		openDataFolder(data).close();
	});

	it("that another version kept is not read", () => {
		const data = join(root, "other");
		mkdirSync(data);
		writeFileSync(join(data, "form"), "0\n");
		expect(() => openDataFolder(data)).toThrow(/kept by another version.*--data/s);
	});

	it("from before there was a mark is not read either", () => {
		const data = join(root, "unmarked");
		mkdirSync(join(data, "tables"), { recursive: true });
		expect(() => openDataFolder(data)).toThrow(/kept by another version/);
	});

	it("that was refused is not held", () => {
		const data = join(root, "refused");
		mkdirSync(join(data, "tables"), { recursive: true });
		expect(() => openDataFolder(data)).toThrow(DataFolderError);
		rmSync(join(data, "tables"), { recursive: true });
		openDataFolder(data).close();
	});
});
