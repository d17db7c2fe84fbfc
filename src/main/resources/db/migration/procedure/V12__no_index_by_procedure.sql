-- Each index on this table costs every act; the few figures that ask by procedure have one of their own (module report).
drop index case_file_procedure;
