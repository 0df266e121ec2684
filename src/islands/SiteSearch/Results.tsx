/** What was found for a query: how many pages, then each with its excerpt and the places on it. */
import { useEffect, useState } from "preact/hooks";
import { excerptParts } from "../../search/excerpt.ts";
import type { Found } from "../../search/find.ts";
import { fill } from "../../strings.ts";
import { useResults } from "./use-results.ts";

/** The strings of this part alone. */
export type SearchStrings = Readonly<
	Record<
		`search.${"loading" | "failed" | "retry" | "none" | "none.hint" | "home" | "one" | "many" | "more" | "corrected"}`,
		string
	>
>;

const PAGE = 6;

type Props = { query: string; base: string; home: string; t: SearchStrings };

export function Results({ query, base, home, t }: Props) {
	const [wanted, setWanted] = useState(PAGE);
	const [attempt, setAttempt] = useState(0);
	useEffect(() => setWanted(PAGE), [query]);
	const answer = useResults(query, base, wanted, attempt);
	const hits = answer.state === "ready" ? answer.hits.length : 0;

	const status = () => {
		if (answer.state === "loading") return t["search.loading"];
		if (answer.state === "failed") return t["search.failed"];
		if (answer.state === "none") return "";
		if (hits === 0) return fill(t["search.none"], { query });
		return fill(hits === 1 ? t["search.one"] : t["search.many"], { count: hits });
	};

	return (
		<>
			<p role="status">
				{status()}
				{answer.state === "ready" && hits > 0 && answer.corrected !== undefined && (
					<> {fill(t["search.corrected"], { query: answer.corrected })}</>
				)}
			</p>
			{answer.state === "failed" && (
				<button type="button" class="button" onClick={() => setAttempt(attempt + 1)}>
					{t["search.retry"]}
				</button>
			)}
			{answer.state === "ready" && hits === 0 && (
				<p>
					{t["search.none.hint"]} <a href={home}>{t["search.home"]}</a>
				</p>
			)}
			{answer.state === "ready" && hits > 0 && (
				<ol class="search-results" role="list">
					{answer.shown.map((found) => (
						<Result key={found.url} found={found} />
					))}
				</ol>
			)}
			{answer.state === "ready" && answer.shown.length < hits && (
				<button type="button" class="button" onClick={() => setWanted(wanted + PAGE)}>
					{t["search.more"]}
				</button>
			)}
		</>
	);
}

function Result({ found: { url, title, excerpt, places } }: { found: Found }) {
	return (
		<li>
			<a href={url}>{title}</a>
			<Excerpt text={excerpt} />
			{places.length > 0 && (
				<ul role="list">
					{places.map((place) => (
						<li key={place.url}>
							<a href={place.url}>{place.title}</a>
							<Excerpt text={place.excerpt} />
						</li>
					))}
				</ul>
			)}
		</li>
	);
}

function Excerpt({ text }: { text: string }) {
	const parts = excerptParts(text);
	if (parts.length === 0) return null;
	return <p>{parts.map(({ text: part, marked }) => (marked ? <mark>{part}</mark> : part))}</p>;
}
