const WIDTH = 30;

/**
 * A bar that grows while a person waits, on stderr. Where there is no terminal, a line for every tenth part.
 * @param what is being done
 */
export const progressBar = (what: string, stream: NodeJS.WriteStream = process.stderr) => {
	let tenth = -1;
	return {
		/** @param share from 0 to 1 */
		show: (share: number, note: string): void => {
			const full = Math.round(share * WIDTH);
			if (stream.isTTY) stream.write(`\r${what} ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${note} `);
			else if (Math.floor(share * 10) > tenth) {
				tenth = Math.floor(share * 10);
				stream.write(`${what} ${tenth * 10} % ${note}\n`);
			}
		},
		end: (): void => {
			if (stream.isTTY) stream.write(`\r${" ".repeat(78)}\r`);
		},
	};
};
