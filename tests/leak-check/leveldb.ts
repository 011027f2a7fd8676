/** The last bytes of a table file of LevelDB, which is what holds the hub's tables on a laptop. */
const magic = Buffer.from("57fb808b247547db", "hex");
const footerLength = 48;
const snappyBlock = 1;

type Read = { readonly value: number; readonly next: number };
type Entry = { readonly key: Buffer; readonly value: Buffer };

const byteAt = (bytes: Buffer, index: number): number => bytes[index] ?? 0;

const varintAt = (bytes: Buffer, index: number): Read => {
	let value = 0;
	let next = index;
	for (let scale = 1; next < index + 9; scale *= 128, next += 1) {
		value += (byteAt(bytes, next) & 0x7f) * scale;
		if (byteAt(bytes, next) < 0x80) break;
	}
	return { value, next: next + 1 };
};

/** A literal of snappy: how long it is, and where it begins. Long ones have their length in the next bytes. */
const literalAt = (bytes: Buffer, index: number): Read => {
	const code = byteAt(bytes, index) >> 2;
	if (code < 60) return { value: code + 1, next: index + 1 };
	const width = Math.min(code - 59, bytes.length - index - 1);
	return width === 0 ? { value: 0, next: index + 1 } : { value: bytes.readUIntLE(index + 1, width) + 1, next: index + 1 + width };
};

type Copy = Read & { readonly distance: number };

/** A copy of what was there before, with an offset of one, two or four bytes. */
const copyAt = (bytes: Buffer, index: number): Copy => {
	const tag = byteAt(bytes, index);
	const near = byteAt(bytes, index + 1);
	if ((tag & 3) === 1) return { value: ((tag >> 2) & 7) + 4, distance: ((tag >> 5) << 8) | near, next: index + 2 };
	const two = near | (byteAt(bytes, index + 2) << 8);
	if ((tag & 3) === 2) return { value: (tag >> 2) + 1, distance: two, next: index + 3 };
	return {
		value: (tag >> 2) + 1,
		distance: two + (byteAt(bytes, index + 3) << 16) + byteAt(bytes, index + 4) * 2 ** 24,
		next: index + 5,
	};
};

const repeat = (out: number[], { value, distance }: Copy): void => {
	for (let step = 0; step < value; step += 1) out.push(out[out.length - distance] ?? 0);
};

/** Undoes snappy (its format description, section 2). It repeats what was there, so that a value lies in pieces. */
const unsnappy = (bytes: Buffer): Buffer => {
	const out: number[] = [];
	let index = varintAt(bytes, 0).next;
	while (index < bytes.length) {
		if ((byteAt(bytes, index) & 3) === 0) {
			const { value, next } = literalAt(bytes, index);
			for (const byte of bytes.subarray(next, next + value)) out.push(byte);
			index = next + value;
		} else {
			const copy = copyAt(bytes, index);
			repeat(out, copy);
			index = copy.next;
		}
	}
	return Buffer.from(out);
};

/** The block at a handle: two varints, offset and size; the byte behind the block says how it is packed. */
const blockAt = (bytes: Buffer, handle: Buffer, index = 0): Buffer => {
	const offset = varintAt(handle, index);
	const size = varintAt(handle, offset.next);
	const end = offset.value + size.value;
	const block = bytes.subarray(offset.value, end);
	return byteAt(bytes, end) === snappyBlock ? unsnappy(block) : block;
};

/** The entries of a block, each key in full: it is kept without what it shares with the one before. */
const entriesOf = (block: Buffer): readonly Entry[] => {
	if (block.length < 4) return [];
	const end = block.length - 4 - 4 * block.readUInt32LE(block.length - 4);
	const entries: Entry[] = [];
	let key: Buffer = Buffer.alloc(0);
	for (let index = 0; index < end; ) {
		const shared = varintAt(block, index);
		const own = varintAt(block, shared.next);
		const length = varintAt(block, own.next);
		const valueAt = length.next + own.value;
		key = Buffer.concat([key.subarray(0, shared.value), block.subarray(length.next, valueAt)]);
		index = valueAt + length.value;
		entries.push({ key, value: block.subarray(valueAt, index) });
	}
	return entries;
};

const separator = Buffer.from([0]);

/** Keys and values of a table file of LevelDB; nothing when the bytes are something else. */
export const tableContents = (bytes: Buffer): Buffer | undefined => {
	if (bytes.length < footerLength || !bytes.subarray(-magic.length).equals(magic)) return undefined;
	const footer = bytes.subarray(-footerLength);
	const metaIndex = varintAt(footer, varintAt(footer, 0).next);
	const index = entriesOf(blockAt(bytes, footer, metaIndex.next));
	const entries = index.flatMap(({ value }) => entriesOf(blockAt(bytes, value)));
	return Buffer.concat(entries.flatMap(({ key, value }) => [key, separator, value, separator]));
};
