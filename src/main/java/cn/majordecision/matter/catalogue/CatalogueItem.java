package cn.majordecision.matter.catalogue;

import java.util.List;

/**
 * A matter of the catalogue.
 *
 * @param id number of the item
 * @param year of the catalogue
 * @param title its name
 * @param leadUnit who prepares it, as the catalogue says
 * @param source where it comes from; may be empty
 * @param decisions numbers of the decisions that take it up
 */
public record CatalogueItem(long id, int year, String title, String leadUnit, String source, List<String> decisions) {}
