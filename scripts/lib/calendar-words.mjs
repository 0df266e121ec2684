/** What `scripts/calendars.mjs` knows of each country beside the package: its region, the years to trust, a note, Chinese names. */

/** `years`: only those the package really knows. `region`: where the package has no list for the whole country. */
export const COUNTRIES = {
	us: {
		note: {
			zh: "只含美国联邦假日；周末的假日按联邦做法顺延到周五或周一（observed）。银行和卖家不一定全部放假。",
			en: "Federal holidays only; one on a weekend is also observed on the Friday or Monday next to it. Banks and sellers may not close on all of them.",
		},
	},
	de: {
		note: {
			zh: "只含全德国统一的法定假日；各州另有自己的假日。",
			en: "Nationwide holidays only; the states have further ones of their own.",
		},
	},
	jp: {
		note: {
			zh: "日本「国民の祝日」及补休（振替休日）；不含公司惯例的年末年初和盂兰盆假期。",
			en: "National holidays and their substitutes; not the customary closing days around New Year and Obon.",
		},
	},
	gb: {
		region: "ENG",
		note: {
			zh: "英格兰和威尔士的银行假日；苏格兰和北爱尔兰的日子不同。",
			en: "Bank holidays of England and Wales; Scotland and Northern Ireland have other days.",
		},
	},
	ie: {
		note: {
			zh: "爱尔兰的公共假日；耶稣受难日不是公共假日，但银行放假。",
			en: "Public holidays of Ireland; Good Friday is not one of them, though banks close.",
		},
	},
	ca: {
		note: {
			zh: "只含各省都放的假日；维多利亚日、感恩节、节礼日等各省不同，没有列入。",
			en: "Only the days every province keeps; Victoria Day, Thanksgiving, Boxing Day and others differ by province and are not listed.",
		},
	},
	fr: {
		note: {
			zh: "全法国统一的法定假日；阿尔萨斯和摩泽尔另有两天，海外省另有自己的假日。",
			en: "Nationwide holidays; Alsace-Moselle has two more, the overseas departments have their own.",
		},
	},
	it: {
		note: {
			zh: "全意大利统一的法定假日，含 2026 年起的圣方济各日；各城市的主保圣人日没有列入。",
			en: "Nationwide holidays, with the day of Saint Francis from 2026; the patron saints of the cities are not listed.",
		},
	},
	es: {
		note: {
			zh: "全西班牙统一的假日；各自治区和城市另有自己的假日，落在周日的可能改到周一。",
			en: "Nationwide holidays; regions and towns have further ones, and may move one that falls on a Sunday to the Monday.",
		},
	},
	nl: {
		note: {
			zh: "荷兰的公共假日；5 月 5 日解放日没有列入，不是人人放假。",
			en: "Public holidays of the Netherlands; Liberation Day, 5 May, is not listed, as not everybody has it off.",
		},
	},
	pl: {
		note: {
			zh: "波兰的法定假日，含 2025 年起的平安夜。",
			en: "Statutory holidays of Poland, with Christmas Eve from 2025.",
		},
	},
	se: {
		note: {
			zh: "瑞典的公共假日；仲夏节前夜、平安夜和除夕习惯上不上班，但不是法定假日，没有列入。",
			en: "Public holidays of Sweden; the eves of Midsummer, Christmas and New Year are customary days off, not public holidays, and are not listed.",
		},
	},
	be: {
		note: {
			zh: "比利时全国统一的法定假日。",
			en: "Nationwide statutory holidays of Belgium.",
		},
	},
	au: {
		note: {
			zh: "只含澳大利亚全国统一的假日；国王生日、劳动节等各州日子不同，没有列入。",
			en: "Only the days all of Australia keeps; the King's Birthday, Labour Day and others differ by state and are not listed.",
		},
	},
	sg: {
		// 2027 lacks Vesak Day, so the package does not know that year yet.
		years: [2025, 2026],
		note: {
			zh: "新加坡的公共假日。农历、伊斯兰历和印度历的节日是推算的，以政府公布为准。2027 年的数据缺卫塞节，没有列入。",
			en: "Public holidays of Singapore. Feasts of the Chinese, Islamic and Hindu calendars are estimates; what the government announces decides. For 2027 the data lack Vesak Day, so the year is left out.",
		},
	},
	in: {
		// The package has the days of fixed date only: Diwali, Holi, Eid and others are missing in every year.
		years: [],
		note: {
			zh: "没有可用的数据：来源只有日期固定的假日，排灯节、洒红节、开斋节等都缺，各邦也不同。按工作日数的期限因此算不出来。",
			en: "No usable data: the source only has the days of fixed date; Diwali, Holi, Eid and others are missing, and the states differ. Periods in business days can therefore not be counted.",
		},
	},
	ae: {
		// The package lists days that are not days off (the first of Ramadan) and lacks others (3 December, Arafah Day).
		years: [],
		note: {
			zh: "没有可用的数据：来源里的伊斯兰历节日是推算的，有的不放假，有的又缺。按工作日数的期限因此算不出来。",
			en: "No usable data: in the source the feasts of the Islamic calendar are estimates, some are no days off and others are missing. Periods in business days can therefore not be counted.",
		},
	},
	mx: {
		note: {
			zh: "墨西哥劳动法规定的强制休息日；银行另有自己的假日。",
			en: "The compulsory days of rest of Mexican labour law; banks have further days of their own.",
		},
	},
	cn: {
		// The package has the feasts, not the days off around them nor the weekends that are worked instead; 2027 is not announced.
		years: [],
		note: {
			zh: "没有可用的数据：来源只有节日当天，没有国务院每年公布的放假和调休安排；2027 年的安排还没有公布。按工作日数的期限因此算不出来。",
			en: "No usable data: the source has the feasts, not the days off and worked weekends that the State Council announces each year; those of 2027 are not announced. Periods in business days can therefore not be counted.",
		},
	},
};

/** By the English name of the package, which has no Chinese ones for these countries. */
export const ZH = {
	"New Year's Day": "元旦",
	"Martin Luther King Jr. Day": "马丁·路德·金纪念日",
	"Washington's Birthday": "总统日",
	"Memorial Day": "阵亡将士纪念日",
	Juneteenth: "六月节",
	"Independence Day": "独立日",
	"Columbus Day": "哥伦布日",
	"Veterans Day": "退伍军人节",
	"Thanksgiving Day": "感恩节",
	"Christmas Day": "圣诞节",
	"Christmas Eve": "平安夜",
	"Good Friday": "耶稣受难日",
	"Easter Saturday": "复活节星期六",
	"Easter Sunday": "复活节",
	"Easter Monday": "复活节星期一",
	"Labour Day": "劳动节",
	"Ascension Day": "耶稣升天节",
	Pentecost: "圣灵降临节",
	"Whit Monday": "圣灵降临节星期一",
	"Corpus Christi": "基督圣体节",
	"German Unity Day": "德国统一日",
	"Boxing Day": "圣诞节次日",
	"National Holiday": "国庆日",
	"National Day": "国庆日",
	"Coming of Age Day": "成人节",
	"Foundation Day": "建国纪念日",
	"Emperor's Birthday": "天皇诞生日",
	"Spring Equinox Day": "春分日",
	"Showa Day": "昭和日",
	"Constitution Day": "宪法纪念日",
	"Greenery Day": "绿之日",
	"Children's Day": "儿童节",
	"Marine Day": "海之日",
	"Mountain Day": "山之日",
	"Respect-for-the-Aged Day": "敬老日",
	"Citizens' Holiday": "国民休息日",
	"Autumnal Equinox Day": "秋分日",
	"Sports Day": "体育日",
	"Culture Day": "文化日",
	"Labor Thanksgiving Day": "勤劳感谢日",
	"Early May bank holiday": "五月初银行假日",
	"Spring bank holiday": "春季银行假日",
	"Summer bank holiday": "夏季银行假日",
	"St. Brigid's Day": "圣布里吉德日",
	"St. Patrick's Day": "圣帕特里克节",
	"St. Stephen's Day": "圣斯德望日",
	"First Monday in May": "五月第一个星期一",
	"First Monday in June": "六月第一个星期一",
	"First Monday in August": "八月第一个星期一",
	"Last Monday in October": "十月最后一个星期一",
	"Canada Day": "加拿大国庆日",
	"Victory Day": "二战胜利日",
	"Bastille Day": "法国国庆日",
	Assumption: "圣母升天节",
	"All Saints' Day": "诸圣节",
	"Armistice Day": "一战停战日",
	Epiphany: "主显节",
	"Liberation from Nazi-Fascism (1945)": "解放日",
	"Republic Day": "共和国日",
	"National Day of Saint Francis of Assisi": "圣方济各日",
	"Immaculate Conception": "圣母无染原罪节",
	"Fiesta Nacional de España": "西班牙国庆日",
	"Día de la Constitución Española": "西班牙宪法日",
	"King's Day": "国王节",
	"Midsummer Day": "仲夏节",
	"Australia Day": "澳大利亚日",
	"Anzac Day": "澳新军团日",
	"Chinese New Year": "农历新年",
	"Hari Raya Puasa": "开斋节",
	"Hari Raya Haji": "哈芝节",
	"Vesak Day": "卫塞节",
	Deepavali: "屠妖节",
	"Benito Juárez's birthday": "贝尼托·华雷斯诞辰",
	"Revolution Day": "革命纪念日",
};
