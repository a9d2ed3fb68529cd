package cn.majordecision.matter.dossier;

import java.util.List;

/**
 * An item of the directory as one decision has it.
 *
 * @param item the item
 * @param holding whether it is there
 * @param records numbers of the records that fill it
 * @param documents hashes of the documents that fill it
 * @param ground why it is not needed; empty otherwise
 */
public record Entry(Item item, Holding holding, List<Long> records, List<String> documents, String ground) {}
