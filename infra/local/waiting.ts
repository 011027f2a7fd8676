/** Says on stderr what a person is waiting for: a line, and a dot each second until the next. */
export const waiting = (stream: NodeJS.WritableStream = process.stderr) => {
	let timer: NodeJS.Timeout | undefined;
	const end = (): void => {
		if (timer) stream.write("\n");
		clearInterval(timer);
		timer = undefined;
	};
	return {
		/** What is being done from now on. */
		says: (what: string): void => {
			end();
			stream.write(what);
			timer = setInterval(() => stream.write("."), 1000).unref();
		},
		end,
	};
};
