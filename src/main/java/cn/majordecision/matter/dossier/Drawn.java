package cn.majordecision.matter.dossier;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier drawn up and ready to be sealed.
 *
 * @param whole the list of everything
 * @param open the list of what everybody may see, or null where nothing was made public
 * @param contents the list of contents as people read it
 * @param parts the files made for the package, by hash
 */
@SuppressWarnings("ArrayRecordComponent") // carried from hand to hand, never compared
record Drawn(Manifest whole, @Nullable Manifest open, byte[] contents, Map<String, byte[]> parts) {}
