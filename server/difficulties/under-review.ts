/** An answer is written and waits for a second pair of eyes. By answer_reviews_waiting. */
export const UNDER_REVIEW = `(d.status NOT IN ('answered', 'closed') AND EXISTS (
  SELECT 1 FROM answer_reviews w WHERE w.difficulty_id = d.id AND w.status = 'waiting'))`;
