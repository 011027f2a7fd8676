import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isMainThread } from "node:worker_threads";

/** The form in which data is kept. Raise it with a change after which data kept before cannot be read. */
const FORM = 2;

/** A data folder that this hub cannot use; the message says why, and what to do. */
export class DataFolderError extends Error {
	override name = "DataFolderError";
}

/** Locks that are held: one that is collected as garbage would be let go. */
const locks = new Set<DatabaseSync>();

/** Locks the folder for as long as this process lives: the system lets go of the lock, also after a kill. */
const lock = (data: string): DatabaseSync => {
	const held = new DatabaseSync(join(data, "hub.lock"));
	try {
		held.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT;");
	} catch (cause) {
		held.close();
		throw new DataFolderError(
			`${data} is in use by another hub. Stop that one, or take another folder with --data / 別のハブが使用中です。停止するか --data で別のフォルダーを指定してください`,
			{ cause },
		);
	}
	locks.add(held);
	return held;
};

const unlock = (held: DatabaseSync): void => {
	locks.delete(held);
	held.close();
};

const checkForm = (data: string): void => {
	const file = join(data, "form");
	const form = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
	const isEmpty = form === undefined && !existsSync(join(data, "tables"));
	if (isEmpty) writeFileSync(file, `${FORM}\n`);
	else if (form !== String(FORM))
		throw new DataFolderError(
			`${data} was kept by another version, and this one cannot read it. Move it away, or take another folder with --data / 別のバージョンのデータのため読めません。フォルダーを移すか --data で別のフォルダーを指定してください`,
		);
};

/**
 * Opens a data folder, and makes it if it is not there: it and all that is written into it are its owner's alone.
 * @returns how it is closed
 * @throws DataFolderError when another hub uses it, or when it is of another form
 */
export const openDataFolder = (data: string): { readonly close: () => void } => {
	// Files that this process writes from now on are private too, those of the databases and mails.
	if (isMainThread) process.umask(0o077);
	mkdirSync(data, { recursive: true });
	const held = lock(data);
	try {
		checkForm(data);
	} catch (error) {
		unlock(held);
		throw error;
	}
	return { close: () => unlock(held) };
};

/** The folder for temporary files of functions, in the data folder: nothing of them lies where others could read it. */
export const temporaryFolderIn = (data: string): string => {
	const folder = join(data, "tmp");
	mkdirSync(folder, { recursive: true });
	return folder;
};
