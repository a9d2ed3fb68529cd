package cn.majordecision.matter.dossier;

import cn.majordecision.matter.decision.StoredRecord;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text of a decision as it was signed (第三十条).
 *
 * @param sha256 hash of the document
 * @param officialNumber its official number (文号)
 * @param at when it was signed, by the database
 */
record FinalText(String sha256, String officialNumber, Instant at) {

    private static final String TASK = "IssueDecision";

    /** The one among these pieces that was signed last. */
    static Optional<FinalText> in(List<Piece> pieces, ObjectMapper json) {
        return pieces.stream()
                .flatMap(piece -> Stream.ofNullable(piece.record()))
                .filter(record -> record.task().equals(TASK))
                .max(Comparator.comparing(StoredRecord::id))
                .flatMap(record -> of(record, json));
    }

    private static Optional<FinalText> of(StoredRecord record, ObjectMapper json) {
        try {
            JsonNode form = json.readTree(record.content());
            String sha256 = form.path("text").asText();
            return record.documents().contains(sha256)
                    ? Optional.of(
                            new FinalText(sha256, form.path("officialNumber").asText(), record.at()))
                    : Optional.empty();
        } catch (JsonProcessingException storedByRecords) {
            throw new IllegalStateException(storedByRecords);
        }
    }
}
